using System.Text.Json;

namespace Deploy.Integrations.Probing;

/// <summary>A JSON-RPC request: where to, the method, and its params as JSON or null.</summary>
internal sealed record RpcQuestion(string Path, string Method, string? ParamsJson)
{
    public string ToJson(string id)
    {
        var parameters = ParamsJson is null ? "" : $",\"params\":{ParamsJson}";
        return $"{{\"jsonrpc\":\"2.0\",\"id\":{Quote(id)},\"method\":{Quote(Method)}{parameters}}}";
    }

    public static string Quote(string text) => $"\"{JsonEncodedText.Encode(text)}\"";
}
