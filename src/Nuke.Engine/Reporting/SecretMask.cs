using System.Collections;
using System.Globalization;
using System.Text;
using Nuke.Common.Tooling;

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

    /// <summary>
    /// Registers a text and each of its lines, each item of a sequence, the text of a value; also
    /// in the forms that arguments and commands to a build server give them.
    /// </summary>
    public void Add(object? secret)
    {
        switch (secret)
        {
            case null or bool:
                return;
            case string text:
                AddText(text);
                return;
            case IEnumerable items:
                foreach (var item in items)
                {
                    Add(item);
                }
                return;
            default:
                AddText(Convert.ToString(secret, CultureInfo.InvariantCulture) ?? "");
                return;
        }
    }

    /// <summary>The text without secrets.</summary>
    public string Apply(string text) => Masked(text, Covered(text), text.Length);

    /// <summary>
    /// The start of the text without secrets, and the rest of it as it is: that may be the start
    /// of a secret, or of a longer one, and must wait for what follows.
    /// </summary>
    public (string Shown, string Waiting) Split(string text)
    {
        var covered = Covered(text);
        var cut = text.Length - OpenTail(text);
        for (var i = covered.Count - 1; i >= 0 && covered[i].End > cut; i--)
        {
            cut = Math.Min(cut, covered[i].Start);
        }
        return (Masked(text, covered, cut), text[cut..]);
    }

    /// <summary>How many last characters may be the start of a secret.</summary>
    private int OpenTail(string text)
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

    private void AddText(string text)
    {
        var parts = text.Split(['\r', '\n'], StringSplitOptions.TrimEntries)
            .Append(text.Trim())
            .SelectMany(x => new[] { x, AsArgument(x), AsCommand(x) })
            .Where(x => x.Length >= LengthMin);
        lock (_gate)
        {
            _values = [.. _values.Concat(parts).Distinct().OrderByDescending(x => x.Length)];
        }
    }

    private static string AsArgument(string text) =>
        ArgumentText.Quote(text) is ['"', .. var inner, '"'] ? inner : text;

    private static string AsCommand(string text) =>
        text.Replace("%", "%25", StringComparison.Ordinal);

    /// <summary>Where secrets are; those that overlap are one.</summary>
    private List<(int Start, int End)> Covered(string text)
    {
        var found = new List<(int Start, int End)>();
        foreach (var value in _values)
        {
            var at = text.IndexOf(value, StringComparison.Ordinal);
            while (at >= 0)
            {
                found.Add((at, at + value.Length));
                at = text.IndexOf(value, at + 1, StringComparison.Ordinal);
            }
        }
        found.Sort();
        var merged = new List<(int Start, int End)>();
        foreach (var (start, end) in found)
        {
            if (merged.Count > 0 && start < merged[^1].End)
            {
                merged[^1] = (merged[^1].Start, Math.Max(merged[^1].End, end));
            }
            else
            {
                merged.Add((start, end));
            }
        }
        return merged;
    }

    private static string Masked(string text, List<(int Start, int End)> covered, int length)
    {
        if (covered.Count == 0)
        {
            return text[..length];
        }
        var result = new StringBuilder();
        var shown = 0;
        foreach (var (start, end) in covered.TakeWhile(x => x.Start < length))
        {
            result.Append(text, shown, start - shown).Append(Mask);
            shown = end;
        }
        return result.Append(text, shown, length - shown).ToString();
    }
}
