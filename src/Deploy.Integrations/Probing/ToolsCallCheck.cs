using System.Text.Json;

namespace Deploy.Integrations.Probing;

/// <summary>
/// MCP <c>tools/call</c> of one tool answers without error and says what it must.
/// </summary>
/// <param name="tool">The tool to call.</param>
/// <param name="argumentsJson">Its arguments, a JSON object.</param>
/// <param name="expectedText">What some text of the answer must contain.</param>
/// <param name="path">Where messages are posted.</param>
public sealed class ToolsCallCheck(
    string tool,
    string argumentsJson,
    string expectedText,
    string path = "/mcp/message"
) : ICheck
{
    /// <inheritdoc/>
    public string Name => $"tools/call {tool}";

    /// <inheritdoc/>
    public Task<CheckResult> RunAsync(HttpClient client, CancellationToken cancellationToken)
    {
        var parameters = $"{{\"name\":{RpcQuestion.Quote(tool)},\"arguments\":{argumentsJson}}}";
        var question = new RpcQuestion(path, "tools/call", parameters);
        return RpcCall.PostAsync(client, question, Judge, cancellationToken);
    }

    private CheckResult Judge(JsonElement result)
    {
        var expected = $"a text with '{expectedText}'";
        var seen = Answer.Shorten(result.GetRawText());
        if (Answer.Find(result, "isError") is { ValueKind: JsonValueKind.True })
            return new CheckResult.Failed(expected, $"an error of the tool, {seen}");
        if (Answer.Find(result, "content") is not { ValueKind: JsonValueKind.Array } content)
            return new CheckResult.Failed(expected, seen);
        var found = content
            .EnumerateArray()
            .Any(c =>
                Answer.Text(c, "text")?.Contains(expectedText, StringComparison.Ordinal) == true
            );
        return found ? new CheckResult.Passed(expected) : new CheckResult.Failed(expected, seen);
    }
}
