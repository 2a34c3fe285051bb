using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace DocsMcp.Rpc;

/// <summary>Writes answers and notifications as UTF-8 JSON on one line.</summary>
internal static class RpcWriter
{
    // The answers are read as JSON and never put into a page, so only JSON's own escapes.
    private static readonly JsonWriterOptions Options = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        SkipValidation = true,
    };

    public static void WriteAnswer(IBufferWriter<byte> output, JsonElement id, RpcOutcome outcome)
    {
        using var writer = new Utf8JsonWriter(output, Options);
        Begin(writer);
        writer.WritePropertyName("id"u8);
        id.WriteTo(writer);
        _ = outcome.Match(result => WriteResult(writer, result), e => WriteError(writer, e.Cause));
        writer.WriteEndObject();
    }

    public static void WriteInvalid(IBufferWriter<byte> output, RpcMessage.Invalid invalid)
    {
        using var writer = new Utf8JsonWriter(output, Options);
        Begin(writer);
        writer.WritePropertyName("id"u8);
        if (invalid.Id is { } id)
            id.WriteTo(writer);
        else
            writer.WriteNullValue();
        _ = WriteError(writer, invalid.Error);
        writer.WriteEndObject();
    }

    public static void WriteProgress(
        IBufferWriter<byte> output,
        JsonElement token,
        ProgressStep step
    )
    {
        using var writer = new Utf8JsonWriter(output, Options);
        Begin(writer);
        writer.WriteString("method"u8, "notifications/progress"u8);
        writer.WriteStartObject("params"u8);
        writer.WritePropertyName("progressToken"u8);
        token.WriteTo(writer);
        writer.WriteNumber("progress"u8, step.Done);
        writer.WriteNumber("total"u8, step.Total);
        writer.WriteEndObject();
        writer.WriteEndObject();
    }

    private static void Begin(Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        writer.WriteString("jsonrpc"u8, "2.0"u8);
    }

    private static Utf8JsonWriter WriteResult(Utf8JsonWriter writer, RpcOutcome.Result result)
    {
        writer.WritePropertyName("result"u8);
        result.Write(writer);
        return writer;
    }

    private static Utf8JsonWriter WriteError(Utf8JsonWriter writer, RpcError error)
    {
        writer.WriteStartObject("error"u8);
        writer.WriteNumber("code"u8, error.Code);
        writer.WriteString("message"u8, error.Message);
        writer.WriteEndObject();
        return writer;
    }
}
