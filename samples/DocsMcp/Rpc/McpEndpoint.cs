using System.Buffers;
using System.IO.Pipelines;
using System.Text.Json;

namespace DocsMcp.Rpc;

/// <summary>
/// MCP's streamable HTTP transport, without sessions: one posted message, answered as JSON, or
/// as a stream of events where the client accepts <c>text/event-stream</c>.
/// </summary>
internal sealed class McpEndpoint(McpMethods methods)
{
    private const string Json = "application/json";
    private const string EventStream = "text/event-stream";
    private const string VersionHeader = "MCP-Protocol-Version";

    public async Task AnswerAsync(HttpContext context)
    {
        if (Refusal(context) is { } status)
        {
            context.Response.StatusCode = status;
            return;
        }
        var message = await ReadAsync(context.Request.BodyReader, context.RequestAborted);
        await message.Match(
            request => AnswerRequestAsync(context, request),
            _ => AcceptAsync(context),
            invalid => RefuseAsync(context, invalid)
        );
    }

    /// <summary>The status of a request that is turned away before its body is read.</summary>
    private static int? Refusal(HttpContext context)
    {
        var headers = context.Request.Headers;
        if (!HttpMethods.IsPost(context.Request.Method))
        {
            context.Response.Headers.Allow = HttpMethods.Post;
            return StatusCodes.Status405MethodNotAllowed;
        }
        // A page of another origin must not reach a server on loopback by a rebound name.
        if (headers.Origin is [{ } origin, ..] && !IsLoopback(origin))
            return StatusCodes.Status403Forbidden;
        if (!Names(context.Request.ContentType, Json))
            return StatusCodes.Status415UnsupportedMediaType;
        return headers[VersionHeader] is [{ } version, ..] && version != McpMethods.ProtocolVersion
            ? StatusCodes.Status400BadRequest
            : null;
    }

    private static bool IsLoopback(string origin) =>
        Uri.TryCreate(origin, UriKind.Absolute, out var uri) && uri.IsLoopback;

    private static bool Names(string? header, string mediaType) =>
        header?.Contains(mediaType, StringComparison.OrdinalIgnoreCase) == true;

    private static async Task<RpcMessage> ReadAsync(PipeReader body, CancellationToken aborted)
    {
        while (true)
        {
            var read = await body.ReadAsync(aborted);
            if (read.IsCompleted)
            {
                var message = RpcReader.Read(read.Buffer);
                body.AdvanceTo(read.Buffer.End);
                return message;
            }
            body.AdvanceTo(read.Buffer.Start, read.Buffer.End);
        }
    }

    private Task AnswerRequestAsync(HttpContext context, RpcMessage.Request request) =>
        Names(context.Request.Headers.Accept, EventStream)
            ? StreamAsync(context, request)
            : AnswerOnceAsync(context, request);

    private async Task AnswerOnceAsync(HttpContext context, RpcMessage.Request request)
    {
        var aborted = context.RequestAborted;
        var outcome = await methods.AnswerAsync(
            request,
            (_, _) => ValueTask.CompletedTask,
            aborted
        );
        var body = new ArrayBufferWriter<byte>();
        RpcWriter.WriteAnswer(body, request.Id, outcome);
        await WriteJsonAsync(context, body);
    }

    private async Task StreamAsync(HttpContext context, RpcMessage.Request request)
    {
        var output = context.Response.BodyWriter;
        var aborted = context.RequestAborted;
        context.Response.ContentType = EventStream;
        context.Response.Headers.CacheControl = "no-store";
        ReportProgress progress = ProgressToken(request) is { } token
            ? (step, cancel) =>
                SendAsync(output, o => RpcWriter.WriteProgress(o, token, step), cancel)
            : (_, _) => ValueTask.CompletedTask;
        var outcome = await methods.AnswerAsync(request, progress, aborted);
        await SendAsync(output, o => RpcWriter.WriteAnswer(o, request.Id, outcome), aborted);
    }

    private static JsonElement? ProgressToken(RpcMessage.Request request) =>
        request.Params is { ValueKind: JsonValueKind.Object } parameters
        && parameters.TryGetProperty("_meta", out var meta)
        && meta.ValueKind == JsonValueKind.Object
        && meta.TryGetProperty("progressToken", out var token)
        && token.ValueKind is JsonValueKind.String or JsonValueKind.Number
            ? token
            : null;

    private static async ValueTask SendAsync(
        PipeWriter output,
        Action<IBufferWriter<byte>> write,
        CancellationToken cancellationToken
    )
    {
        output.Write("event: message\ndata: "u8);
        write(output);
        output.Write("\n\n"u8);
        await output.FlushAsync(cancellationToken);
    }

    private static Task AcceptAsync(HttpContext context)
    {
        context.Response.StatusCode = StatusCodes.Status202Accepted;
        return Task.CompletedTask;
    }

    private static async Task RefuseAsync(HttpContext context, RpcMessage.Invalid invalid)
    {
        context.Response.StatusCode = StatusCodes.Status400BadRequest;
        var body = new ArrayBufferWriter<byte>();
        RpcWriter.WriteInvalid(body, invalid);
        await WriteJsonAsync(context, body);
    }

    private static async Task WriteJsonAsync(HttpContext context, ArrayBufferWriter<byte> body)
    {
        context.Response.ContentType = Json;
        context.Response.ContentLength = body.WrittenCount;
        await context.Response.BodyWriter.WriteAsync(body.WrittenMemory, context.RequestAborted);
    }
}
