using System.Text.Json;
using System.Text.Json.Serialization;

namespace Deploy.Ledger.Lines;

/// <summary>A value that is one whole JSON number.</summary>
internal sealed class NumberConverter<T>(Func<long, T> parse, Func<T, long> write)
    : JsonConverter<T>
    where T : struct
{
    public override T Read(
        ref Utf8JsonReader reader,
        Type typeToConvert,
        JsonSerializerOptions options
    )
    {
        try
        {
            return parse(reader.GetInt64());
        }
        catch (Exception fault)
            when (fault is ArgumentOutOfRangeException or OverflowException or FormatException)
        {
            throw new JsonException(fault.Message, fault);
        }
    }

    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) =>
        writer.WriteNumberValue(write(value));
}
