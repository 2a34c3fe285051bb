using System.Text.Json;
using DocsMcp.Documents;

namespace DocsMcp.Rpc;

/// <summary><c>read_documentation</c>: the whole text of one page.</summary>
internal sealed class ReadTool(DocumentIndex index) : ITool
{
    private static readonly JsonElement Definition = JsonElement.Parse(
        """
        {"name":"read_documentation","title":"Read documentation",
        "description":"Returns one page of the documentation as Markdown.",
        "inputSchema":{"type":"object","properties":{
        "path":{"type":"string","minLength":1,
        "description":"The page's path as search_documentation gives it."}},
        "required":["path"],"additionalProperties":false},
        "annotations":{"readOnlyHint":true}}
        """
    );

    public string Name => "read_documentation";

    public void WriteDefinition(Utf8JsonWriter writer) => Definition.WriteTo(writer);

    public ValueTask<RpcOutcome> CallAsync(
        JsonElement arguments,
        ReportProgress progress,
        CancellationToken cancellationToken
    ) => ValueTask.FromResult(Call(arguments));

    private RpcOutcome Call(JsonElement arguments)
    {
        if (ToolText.FindText(arguments, "path") is not { } path)
            return ToolText.Wrong("'path' must be a text that is not empty.");
        return index.Find(path) is { } document
            ? ToolText.Answer(document.Text)
            : ToolText.Answer($"There is no page '{path}'. Known: {KnownPaths()}.", isError: true);
    }

    private string KnownPaths() => string.Join(", ", index.Documents.Select(d => d.Path));
}
