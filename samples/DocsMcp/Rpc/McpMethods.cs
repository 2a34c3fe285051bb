using System.Text.Json;

namespace DocsMcp.Rpc;

/// <summary>
/// The methods of the Model Context Protocol, revision 2025-06-18: <c>initialize</c>,
/// <c>ping</c>, <c>tools/list</c>, <c>tools/call</c>. Holds no session, so any instance may
/// answer any request.
/// </summary>
internal sealed class McpMethods(IReadOnlyList<ITool> tools, string version, bool wrongAnswer)
{
    public const string ProtocolVersion = "2025-06-18";

    private const string Instructions =
        "Call search_documentation to find pages and read_documentation to read one.";

    private readonly Dictionary<string, ITool> _tools = tools.ToDictionary(t => t.Name);

    public ValueTask<RpcOutcome> AnswerAsync(
        RpcMessage.Request request,
        ReportProgress progress,
        CancellationToken cancellationToken
    )
    {
        if (request.Params is { ValueKind: not JsonValueKind.Object })
            return new(ToolText.Wrong("'params' must be an object."));
        return request.Method switch
        {
            "initialize" => new(Initialize(request.Params)),
            "ping" => new(new RpcOutcome.Result(WriteEmpty)),
            "tools/list" => new(ListTools(request.Params)),
            "tools/call" => CallToolAsync(request.Params, progress, cancellationToken),
            _ => new(new RpcOutcome.Error(RpcError.MethodNotFound(request.Method))),
        };
    }

    private RpcOutcome Initialize(JsonElement? parameters)
    {
        if (parameters is null || ToolText.FindText(parameters.Value, "protocolVersion") is null)
            return ToolText.Wrong("'protocolVersion' must be a text.");
        return new RpcOutcome.Result(WriteServer);
    }

    private void WriteServer(Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        writer.WriteString("protocolVersion"u8, ProtocolVersion);
        writer.WriteStartObject("capabilities"u8);
        writer.WriteStartObject("tools"u8);
        writer.WriteBoolean("listChanged"u8, false);
        writer.WriteEndObject();
        writer.WriteEndObject();
        writer.WriteStartObject("serverInfo"u8);
        writer.WriteString("name"u8, "docs-mcp"u8);
        writer.WriteString("title"u8, "Documentation search"u8);
        writer.WriteString("version"u8, version);
        writer.WriteEndObject();
        writer.WriteString("instructions"u8, Instructions);
        writer.WriteEndObject();
    }

    private RpcOutcome ListTools(JsonElement? parameters)
    {
        if (parameters is { } given && given.TryGetProperty("cursor", out _))
            return ToolText.Wrong("'cursor' is unknown: the list has one page.");
        return new RpcOutcome.Result(wrongAnswer ? WriteWrongTools : WriteTools);
    }

    private void WriteTools(Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        writer.WriteStartArray("tools"u8);
        foreach (var tool in tools)
            tool.WriteDefinition(writer);
        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    /// <summary>
    /// The fault <c>wrong-answer</c>: well-formed, and not the tools of this service.
    /// </summary>
    private static void WriteWrongTools(Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        writer.WriteStartArray("tools"u8);
        writer.WriteStartObject();
        writer.WriteString("name"u8, "search_dokumentation"u8);
        writer.WriteStartObject("inputSchema"u8);
        writer.WriteString("type"u8, "object"u8);
        writer.WriteEndObject();
        writer.WriteEndObject();
        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    private ValueTask<RpcOutcome> CallToolAsync(
        JsonElement? parameters,
        ReportProgress progress,
        CancellationToken cancellationToken
    )
    {
        if (parameters is null || ToolText.FindText(parameters.Value, "name") is not { } name)
            return new(ToolText.Wrong("'name' must name a tool."));
        if (!_tools.TryGetValue(name, out var tool))
            return new(ToolText.Wrong($"unknown tool '{name}'."));
        if (!parameters.Value.TryGetProperty("arguments", out var arguments))
            arguments = Empty;
        return arguments.ValueKind == JsonValueKind.Object
            ? tool.CallAsync(arguments, progress, cancellationToken)
            : new(ToolText.Wrong("'arguments' must be an object."));
    }

    private static JsonElement Empty { get; } = JsonElement.Parse("{}");

    private static void WriteEmpty(Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        writer.WriteEndObject();
    }
}
