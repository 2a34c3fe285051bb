using System.Text.Json;

namespace DocsMcp.Rpc;

/// <summary>The shapes that all tools share: definitions, text answers and arguments.</summary>
internal static class ToolText
{
    /// <summary>
    /// An answer of one text block; <paramref name="isError"/> is the tool's failure.
    /// </summary>
    public static RpcOutcome Answer(string text, bool isError = false) =>
        new RpcOutcome.Result(writer =>
        {
            writer.WriteStartObject();
            WriteContent(writer, text);
            writer.WriteBoolean("isError"u8, isError);
            writer.WriteEndObject();
        });

    public static void WriteContent(Utf8JsonWriter writer, string text)
    {
        writer.WriteStartArray("content"u8);
        writer.WriteStartObject();
        writer.WriteString("type"u8, "text"u8);
        writer.WriteString("text"u8, text);
        writer.WriteEndObject();
        writer.WriteEndArray();
    }

    public static RpcOutcome Wrong(string why) => new RpcOutcome.Error(RpcError.InvalidParams(why));

    /// <summary>The named argument as a string that is not blank, else null.</summary>
    public static string? FindText(JsonElement arguments, string name) =>
        arguments.TryGetProperty(name, out var value)
        && value.ValueKind == JsonValueKind.String
        && value.GetString() is { } text
        && !string.IsNullOrWhiteSpace(text)
            ? text
            : null;
}
