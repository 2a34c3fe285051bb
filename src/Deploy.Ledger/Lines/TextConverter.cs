using System.Text.Json;
using System.Text.Json.Serialization;

namespace Deploy.Ledger.Lines;

/// <summary>A value that is one JSON string.</summary>
internal sealed class TextConverter<T>(Func<string, T> parse, Func<T, string> write)
    : JsonConverter<T>
    where T : notnull
{
    public override T Read(
        ref Utf8JsonReader reader,
        Type typeToConvert,
        JsonSerializerOptions options
    )
    {
        try
        {
            return parse(
                reader.GetString() ?? throw new JsonException($"a {typeof(T).Name} is null")
            );
        }
        catch (FormatException fault)
        {
            throw new JsonException(fault.Message, fault);
        }
    }

    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) =>
        writer.WriteStringValue(write(value));
}
