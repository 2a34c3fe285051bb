using System.Buffers;
using System.Text.Json;

namespace DocsMcp.Rpc;

/// <summary>
/// Reads one message. Batches are refused: the MCP revision spoken here, 2025-06-18, took them
/// out. An id must be a string or a whole number, as MCP demands beyond JSON-RPC.
/// </summary>
internal static class RpcReader
{
    private const int DepthMax = 32;

    public static RpcMessage Read(ReadOnlySequence<byte> body)
    {
        try
        {
            using var json = JsonDocument.Parse(body, new() { MaxDepth = DepthMax });
            return Classify(json.RootElement.Clone());
        }
        catch (JsonException exception)
        {
            return new RpcMessage.Invalid(RpcError.Parse(exception.Message));
        }
    }

    private static RpcMessage Classify(JsonElement root)
    {
        if (root.ValueKind == JsonValueKind.Array)
            return Refuse("batches are not part of MCP 2025-06-18; post one message at a time.");
        if (root.ValueKind != JsonValueKind.Object)
            return Refuse($"expected an object, seen {root.ValueKind}.");
        var id = Find(root, "id");
        if (id is { } given && !IsId(given))
            return Refuse("'id' must be a string or a whole number.");
        if (Find(root, "jsonrpc") is not { ValueKind: JsonValueKind.String } version)
            return Refuse("'jsonrpc' must be \"2.0\".", id);
        if (!version.ValueEquals("2.0"u8))
            return Refuse($"'jsonrpc' must be \"2.0\", seen \"{version.GetString()}\".", id);
        if (Find(root, "method") is not { } method)
            return IsResponse(root) ? new RpcMessage.Unanswered() : Refuse("no 'method'.", id);
        if (method.ValueKind != JsonValueKind.String)
            return Refuse("'method' must be a string.", id);
        return id is null
            ? new RpcMessage.Unanswered()
            : new RpcMessage.Request(id.Value, method.GetString() ?? "", Find(root, "params"));
    }

    private static bool IsResponse(JsonElement root) =>
        Find(root, "result") is not null || Find(root, "error") is not null;

    private static bool IsId(JsonElement id) =>
        id.ValueKind == JsonValueKind.String
        || (id.ValueKind == JsonValueKind.Number && id.TryGetInt64(out _));

    private static JsonElement? Find(JsonElement root, string name) =>
        root.TryGetProperty(name, out var value) ? value : null;

    private static RpcMessage.Invalid Refuse(string why, JsonElement? id = null) =>
        new(RpcError.InvalidRequest(why), id);
}
