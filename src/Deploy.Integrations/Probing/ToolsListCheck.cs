using System.Text.Json;

namespace Deploy.Integrations.Probing;

/// <summary>
/// MCP <c>tools/list</c> names every declared tool, each with an input schema. Further tools are
/// allowed.
/// </summary>
/// <param name="declared">The tools that must be there.</param>
/// <param name="path">Where messages are posted.</param>
public sealed class ToolsListCheck(IReadOnlyList<string> declared, string path = "/mcp/message")
    : ICheck
{
    /// <inheritdoc/>
    public string Name => "tools/list";

    /// <inheritdoc/>
    public Task<CheckResult> RunAsync(HttpClient client, CancellationToken cancellationToken) =>
        RpcCall.PostAsync(client, new(path, "tools/list", null), Judge, cancellationToken);

    private CheckResult Judge(JsonElement result)
    {
        var expected = $"tools {string.Join(", ", declared)}, each with an input schema";
        if (Answer.Find(result, "tools") is not { ValueKind: JsonValueKind.Array } tools)
            return new CheckResult.Failed(expected, Answer.Shorten(result.GetRawText()));
        var seen = tools.EnumerateArray().Select(Describe).ToList();
        return declared.All(seen.Contains)
            ? new CheckResult.Passed($"{seen.Count} tools: {string.Join(", ", seen)}")
            : new CheckResult.Failed(expected, $"tools {string.Join(", ", seen)}");
    }

    private static string Describe(JsonElement tool)
    {
        var name = Answer.Text(tool, "name") ?? "(unnamed)";
        var schema = Answer.Find(tool, "inputSchema");
        return schema is { } given && Answer.Text(given, "type") == "object"
            ? name
            : $"{name} (no input schema)";
    }
}
