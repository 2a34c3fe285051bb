using System.Text;
using System.Text.RegularExpressions;

namespace Deploy.Components.Generation;

/// <summary>Writes YAML in block style, two blanks for each level.</summary>
internal sealed partial class YamlText
{
    private const int IndentWidth = 2;
    private readonly StringBuilder _text = new();
    private int _depth = -1;
    private bool _isAfterDash;

    public static string Of(Yaml document)
    {
        var writer = new YamlText();
        document.WriteTo(writer);
        return writer._text.ToString().TrimStart('\n');
    }

    /// <summary>The text as a scalar: as it is where that is safe, else in single quotes.</summary>
    public static string Quoted(string value) => Quoted(value, Plain());

    /// <summary>As <see cref="Quoted(string)"/>, for a place between brackets.</summary>
    public static string QuotedItem(string value) => Quoted(value, PlainItem());

    /// <summary>Ends the line that a key or a dash began.</summary>
    public void EndLine(string value)
    {
        _text.Append(_isAfterDash ? "" : " ").Append(value).Append('\n');
        _isAfterDash = false;
    }

    /// <summary>Each element on lines of its own, one level deeper.</summary>
    public void Block<T>(IEnumerable<T> elements, Action<T> write)
    {
        if (!_isAfterDash)
            _text.Append('\n');
        _depth++;
        foreach (var element in elements)
        {
            if (!_isAfterDash)
                _text.Append(' ', _depth * IndentWidth);
            _isAfterDash = false;
            write(element);
        }
        _depth--;
    }

    public void Pair(string key, Yaml value)
    {
        _text.Append(Quoted(key)).Append(':');
        value.WriteTo(this);
    }

    public void Item(Yaml value)
    {
        _text.Append("- ");
        _isAfterDash = true;
        value.WriteTo(this);
    }

    private static string Quoted(string value, Regex plain) =>
        plain.IsMatch(value) && !Ambiguous().IsMatch(value)
            ? value
            : $"'{value.Replace("'", "''", StringComparison.Ordinal)}'";

    [GeneratedRegex(@"^[A-Za-z0-9_./$~(](?:(?!: | #|[\p{C}]).)*(?<![ :])$")]
    private static partial Regex Plain();

    [GeneratedRegex(@"^[A-Za-z0-9_./][A-Za-z0-9_./-]*$")]
    private static partial Regex PlainItem();

    [GeneratedRegex(@"^(true|false|null|yes|no|on|off|~|[0-9.+\-_]*)$", RegexOptions.IgnoreCase)]
    private static partial Regex Ambiguous();
}
