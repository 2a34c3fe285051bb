using System.Globalization;
using System.Text;
using Serilog.Events;
using Serilog.Parsing;

namespace Nuke.Common.Reporting;

/// <summary>Renders log messages with their texts unquoted.</summary>
internal static class MessageText
{
    public static string Render(LogEvent logEvent)
    {
        var text = new StringBuilder();
        foreach (var token in logEvent.MessageTemplate.Tokens)
        {
            text.Append(token is PropertyToken x ? Value(logEvent, x) : token.ToString());
        }
        return text.ToString();
    }

    private static string Value(LogEvent logEvent, PropertyToken token)
    {
        if (!logEvent.Properties.TryGetValue(token.PropertyName, out var value))
        {
            return token.ToString();
        }
        if (value is ScalarValue { Value: string plain })
        {
            return plain;
        }
        using var writer = new StringWriter(CultureInfo.InvariantCulture);
        token.Render(logEvent.Properties, writer, CultureInfo.InvariantCulture);
        return writer.ToString();
    }
}
