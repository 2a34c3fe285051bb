using System.Buffers;
using System.Text.Json;

namespace DocsMcp.Telemetry;

/// <summary>
/// Writes each event as one line of JSON: time, level, category, event, message, the event's own
/// fields, and the exception's text where there is one.
/// </summary>
internal sealed class JsonLineLogger(string category, LogLevel least, JsonLineOutput output)
    : ILogger
{
    private const string Template = "{OriginalFormat}";

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => logLevel >= least && logLevel != LogLevel.None;

    public void Log<TState>(
        LogLevel logLevel,
        EventId eventId,
        TState state,
        Exception? exception,
        Func<TState, Exception?, string> formatter
    )
    {
        if (!IsEnabled(logLevel))
            return;
        var line = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(line))
        {
            json.WriteStartObject();
            json.WriteString("time"u8, output.Now);
            json.WriteString("level"u8, logLevel.ToString());
            json.WriteString("category"u8, category);
            json.WriteString("event"u8, eventId.Name);
            json.WriteString("message"u8, formatter(state, exception));
            WriteFields(json, state);
            if (exception is not null)
                json.WriteString("exception"u8, exception.ToString());
            json.WriteEndObject();
        }
        line.Write("\n"u8);
        output.Write(line.WrittenSpan);
    }

    private static void WriteFields(Utf8JsonWriter json, object? state)
    {
        if (state is not IReadOnlyList<KeyValuePair<string, object?>> fields)
            return;
        foreach (var (name, value) in fields)
        {
            if (name != Template)
                WriteField(json, JsonNamingPolicy.CamelCase.ConvertName(name), value);
        }
    }

    private static void WriteField(Utf8JsonWriter json, string name, object? value)
    {
        if (value is int or long)
            json.WriteNumber(name, Convert.ToInt64(value, null));
        else if (value is double number && double.IsFinite(number))
            json.WriteNumber(name, number);
        else
            json.WriteString(name, value?.ToString());
    }
}
