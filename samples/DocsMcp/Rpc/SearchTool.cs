using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.Json;
using DocsMcp.Documents;

namespace DocsMcp.Rpc;

/// <summary><c>search_documentation</c>: ranked pages for a query.</summary>
internal sealed class SearchTool(DocumentIndex index) : ITool
{
    private const int LimitDefault = 5;
    private const int LimitMax = 50;
    private const int QueryLengthMax = 1000;

    private static readonly JsonElement Definition = JsonElement.Parse(
        """
        {"name":"search_documentation","title":"Search documentation",
        "description":"Finds the pages of the documentation that match a query, best first.",
        "inputSchema":{"type":"object","properties":{
        "query":{"type":"string","minLength":1,"maxLength":1000,"description":"Words to look for."},
        "limit":{"type":"integer","minimum":1,"maximum":50,"default":5,
        "description":"The most pages to return."}},
        "required":["query"],"additionalProperties":false},
        "annotations":{"readOnlyHint":true}}
        """
    );

    public string Name => "search_documentation";

    public void WriteDefinition(Utf8JsonWriter writer) => Definition.WriteTo(writer);

    public async ValueTask<RpcOutcome> CallAsync(
        JsonElement arguments,
        ReportProgress progress,
        CancellationToken cancellationToken
    )
    {
        if (ToolText.FindText(arguments, "query") is not { Length: <= QueryLengthMax } query)
            return ToolText.Wrong($"'query' must be a text of 1 to {QueryLengthMax} characters.");
        if (ReadLimit(arguments) is not { } limit)
            return ToolText.Wrong($"'limit' must be a whole number from 1 to {LimitMax}.");
        await progress(new(0, 2), cancellationToken);
        var hits = index.Search(query, limit);
        await progress(new(1, 2), cancellationToken);
        return new RpcOutcome.Result(writer => Write(writer, query, hits));
    }

    private static int? ReadLimit(JsonElement arguments)
    {
        if (!arguments.TryGetProperty("limit", out var value))
            return LimitDefault;
        return
            value.ValueKind == JsonValueKind.Number
            && value.TryGetInt32(out var limit)
            && limit is >= 1 and <= LimitMax
            ? limit
            : null;
    }

    private static void Write(Utf8JsonWriter writer, string query, ImmutableArray<SearchHit> hits)
    {
        writer.WriteStartObject();
        ToolText.WriteContent(writer, Describe(query, hits));
        writer.WriteStartObject("structuredContent"u8);
        writer.WriteStartArray("results"u8);
        foreach (var hit in hits)
        {
            writer.WriteStartObject();
            writer.WriteString("path"u8, hit.Document.Path);
            writer.WriteString("title"u8, hit.Document.Title);
            writer.WriteNumber("score"u8, Math.Round(hit.Score, 4));
            writer.WriteString("excerpt"u8, hit.Excerpt);
            writer.WriteEndObject();
        }
        writer.WriteEndArray();
        writer.WriteEndObject();
        writer.WriteBoolean("isError"u8, false);
        writer.WriteEndObject();
    }

    private static string Describe(string query, ImmutableArray<SearchHit> hits)
    {
        if (hits.IsEmpty)
            return $"No page matches '{query}'.";
        var text = new StringBuilder();
        for (var i = 0; i < hits.Length; i++)
        {
            var (document, _, excerpt) = hits[i];
            text.Append(
                CultureInfo.InvariantCulture,
                $"{i + 1}. {document.Title} ({document.Path}): {excerpt}\n"
            );
        }
        return text.ToString();
    }
}
