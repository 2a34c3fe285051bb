using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace Deploy.Integrations.Probing;

/// <summary>Reads one sample line, from left to right, and stops at the first fault.</summary>
internal sealed class MetricLine(string line)
{
    private int _at;
    private string? _fault;

    /// <summary>The sample, or null and what is wrong with the line.</summary>
    public static (MetricSample? Sample, string? Fault) Read(string line)
    {
        var reader = new MetricLine(line);
        var sample = reader.ReadSample();
        return reader._fault is null ? (sample, null) : (null, reader._fault);
    }

    public static bool IsName(string name, bool isLabel) =>
        name.Length > 0
        && !char.IsAsciiDigit(name[0])
        && name.All(c => char.IsAsciiLetterOrDigit(c) || c == '_' || (c == ':' && !isLabel));

    private MetricSample? ReadSample()
    {
        var name = ReadUntil("{ \t");
        if (!IsName(name, isLabel: false))
            return Stop<MetricSample>($"'{name}' is not a metric's name");
        var labels = ReadLabels();
        if (labels is null || ReadValue() is not { } value)
            return null;
        var timestamp = ReadTimestamp();
        SkipBlanks();
        return _fault is null && _at < line.Length
            ? Stop<MetricSample>($"'{line[_at..]}' follows the sample")
            : new(name, labels, value, timestamp);
    }

    private ImmutableSortedDictionary<string, string>? ReadLabels()
    {
        var labels = ImmutableSortedDictionary.CreateBuilder<string, string>();
        SkipBlanks();
        if (!Take('{'))
            return labels.ToImmutable();
        while (true)
        {
            SkipBlanks();
            if (Take('}'))
                return labels.ToImmutable();
            var name = ReadUntil("= \t}");
            SkipBlanks();
            if (!IsName(name, isLabel: true))
                return Stop<ImmutableSortedDictionary<string, string>>($"label name '{name}'");
            if (!Take('=') || ReadQuoted() is not { } value)
                return Stop<ImmutableSortedDictionary<string, string>>($"no value of '{name}'");
            if (!labels.TryAdd(name, value))
                return Stop<ImmutableSortedDictionary<string, string>>($"label '{name}' twice");
            SkipBlanks();
            if (!Take(',') && Peek != '}')
                return Stop<ImmutableSortedDictionary<string, string>>("labels are not closed");
        }
    }

    private string? ReadQuoted()
    {
        SkipBlanks();
        if (!Take('"'))
            return null;
        var value = new StringBuilder();
        while (_at < line.Length)
        {
            var c = line[_at++];
            if (c == '"')
                return value.ToString();
            value.Append(c == '\\' && _at < line.Length ? Unescape(line[_at++]) : c.ToString());
        }
        return null;
    }

    private static string Unescape(char c) =>
        c switch
        {
            'n' => "\n",
            '\\' => "\\",
            '"' => "\"",
            _ => $"\\{c}",
        };

    private double? ReadValue()
    {
        SkipBlanks();
        var text = ReadUntil(" \t");
        double? special = text switch
        {
            "NaN" => double.NaN,
            "+Inf" or "Inf" => double.PositiveInfinity,
            "-Inf" => double.NegativeInfinity,
            _ => null,
        };
        if (special is not null)
            return special;
        if (double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value))
            return value;
        _fault ??= $"'{text}' is not a value";
        return null;
    }

    private long? ReadTimestamp()
    {
        SkipBlanks();
        if (_at >= line.Length)
            return null;
        var text = ReadUntil(" \t");
        const NumberStyles Style = NumberStyles.AllowLeadingSign;
        if (long.TryParse(text, Style, CultureInfo.InvariantCulture, out var milliseconds))
            return milliseconds;
        _fault ??= $"'{text}' is not a timestamp";
        return null;
    }

    private char? Peek => _at < line.Length ? line[_at] : null;

    private bool Take(char expected)
    {
        if (Peek != expected)
            return false;
        _at++;
        return true;
    }

    private string ReadUntil(string ends)
    {
        var start = _at;
        while (_at < line.Length && !ends.Contains(line[_at], StringComparison.Ordinal))
            _at++;
        return line[start.._at];
    }

    private void SkipBlanks()
    {
        while (Peek is ' ' or '\t')
            _at++;
    }

    private T? Stop<T>(string fault)
        where T : class
    {
        _fault ??= fault;
        return null;
    }
}
