using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;

namespace Nuke.Common.Tooling;

/// <summary>
/// Builds argument text from interpolated strings: holes with spaces are double-quoted. Format
/// <c>nq</c> leaves quotes out, <c>r</c> marks a secret that is replaced in logs and output.
/// </summary>
[InterpolatedStringHandler]
public ref struct ArgumentStringHandler
{
    private readonly StringBuilder _text;
    private readonly List<string> _secrets;

    /// <summary>Called by the compiler.</summary>
    public ArgumentStringHandler(int literalLength, int formattedCount, out bool handlerIsValid)
    {
        _text = new StringBuilder(literalLength);
        _secrets = new List<string>(formattedCount);
        handlerIsValid = true;
    }

    /// <summary>Takes plain text as it is.</summary>
    public static implicit operator ArgumentStringHandler(string? value)
    {
        var handler = new ArgumentStringHandler(value?.Length ?? 0, 0, out _);
        handler.AppendLiteral(value ?? "");
        return handler;
    }

    /// <summary>Appends text as it is.</summary>
    public readonly void AppendLiteral(string value) => _text.Append(value);

    /// <summary>Appends a hole.</summary>
    public readonly void AppendFormatted(object? value, int alignment = 0, string? format = null)
    {
        if (value is System.Collections.IEnumerable items and not string)
        {
            var separator = "";
            foreach (var item in items)
            {
                _text.Append(separator);
                AppendFormatted(item, alignment, format);
                separator = " ";
            }
            return;
        }
        var isSecret = format == "r";
        var isBare = format == "nq";
        var text =
            value is IFormattable x && !isSecret && !isBare
                ? x.ToString(format, CultureInfo.InvariantCulture)
                : value?.ToString() ?? "";
        if (isSecret && text.Length > 0)
        {
            _secrets.Add(text);
        }
        _text.Append(isBare || IsQuoted(text) ? text : ArgumentText.Quote(text));
    }

    /// <summary>The text, and the secrets to hide.</summary>
    public readonly string ToStringAndClear() => ArgumentText.Unwrap(_text?.ToString() ?? "");

    internal readonly IReadOnlyList<string> Secrets => _secrets ?? [];

    private static bool IsQuoted(string text) =>
        text.Length >= 2 && text[0] == text[^1] && text[0] == '"';
}
