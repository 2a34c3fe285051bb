using System.Collections;

namespace Nuke.Common.Reporting;

/// <summary>
/// Replaces registered secrets in text. Safe for concurrent use. Values shorter than
/// <see cref="LengthMin"/> are not registered: masking them would hide everything.
/// </summary>
internal sealed class SecretMask
{
    public const string Mask = "[REDACTED]";
    public const int LengthMin = 4;
    private readonly Lock _gate = new();
    private volatile string[] _values = [];

    /// <summary>Longest first, so that a secret inside another leaves no rest.</summary>
    public IReadOnlyList<string> Values => _values;

    /// <summary>Registers a text, each of its lines, or each item of a sequence.</summary>
    public void Add(object? secret)
    {
        if (secret is not string text)
        {
            foreach (var item in secret as IEnumerable ?? Array.Empty<object>())
            {
                Add(item?.ToString());
            }
            return;
        }
        var parts = text.Split(['\r', '\n'], StringSplitOptions.TrimEntries)
            .Append(text.Trim())
            .Where(x => x.Length >= LengthMin);
        lock (_gate)
        {
            _values = [.. _values.Concat(parts).Distinct().OrderByDescending(x => x.Length)];
        }
    }

    /// <summary>The text without secrets.</summary>
    public string Apply(string text)
    {
        foreach (var value in _values)
        {
            text = text.Replace(value, Mask, StringComparison.Ordinal);
        }
        return text;
    }

    /// <summary>How many last characters may be the start of a secret.</summary>
    public int OpenTail(string text)
    {
        var longest = 0;
        foreach (var value in _values)
        {
            for (var n = Math.Min(value.Length - 1, text.Length); n > longest; n--)
            {
                if (string.CompareOrdinal(text, text.Length - n, value, 0, n) == 0)
                {
                    longest = n;
                }
            }
        }
        return longest;
    }
}
