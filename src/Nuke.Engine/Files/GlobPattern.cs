namespace Nuke.Common.IO;

/// <summary>One pattern, matched part by part. Immutable.</summary>
internal sealed class GlobPattern
{
    private static readonly bool IgnoresCase = OperatingSystem.IsWindows();
    private readonly string[][] _alternatives;

    private GlobPattern(string[][] alternatives) => _alternatives = alternatives;

    /// <summary>Whether it can match below the directory's own entries.</summary>
    public bool IsDeep => _alternatives.Any(x => x.Length > 1 || x.Contains("**"));

    public static GlobPattern Parse(string pattern) =>
        new([.. Expand(pattern).Select(x => PathText.Split(x).ToArray())]);

    public bool Matches(string[] parts) => _alternatives.Any(x => Match(x, 0, parts, 0));

    private static bool Match(string[] pattern, int p, string[] parts, int i)
    {
        if (p == pattern.Length)
        {
            return i == parts.Length;
        }
        if (pattern[p] == "**")
        {
            return Match(pattern, p + 1, parts, i)
                || (i < parts.Length && Match(pattern, p, parts, i + 1));
        }
        return i < parts.Length
            && MatchPart(pattern[p], 0, parts[i], 0)
            && Match(pattern, p + 1, parts, i + 1);
    }

    private static bool MatchPart(string pattern, int p, string text, int i)
    {
        if (p == pattern.Length)
        {
            return i == text.Length;
        }
        if (pattern[p] == '*')
        {
            return MatchPart(pattern, p + 1, text, i)
                || (i < text.Length && MatchPart(pattern, p, text, i + 1));
        }
        if (i == text.Length)
        {
            return false;
        }
        if (pattern[p] == '[' && pattern.IndexOf(']', p + 1) is > 0 and var end)
        {
            return InSet(pattern[(p + 1)..end], text[i])
                && MatchPart(pattern, end + 1, text, i + 1);
        }
        return (pattern[p] == '?' || Same(pattern[p], text[i]))
            && MatchPart(pattern, p + 1, text, i + 1);
    }

    private static bool InSet(string set, char c)
    {
        var isNegated = set.StartsWith('!') || set.StartsWith('^');
        var body = isNegated ? set[1..] : set;
        for (var i = 0; i < body.Length; i++)
        {
            var isRange = i + 2 < body.Length && body[i + 1] == '-';
            if (isRange ? c >= body[i] && c <= body[i + 2] : Same(body[i], c))
            {
                return !isNegated;
            }
            i += isRange ? 2 : 0;
        }
        return isNegated;
    }

    private static bool Same(char a, char b) =>
        a == b || (IgnoresCase && char.ToUpperInvariant(a) == char.ToUpperInvariant(b));

    private static IEnumerable<string> Expand(string pattern)
    {
        var start = pattern.IndexOf('{', StringComparison.Ordinal);
        var end = start < 0 ? -1 : pattern.IndexOf('}', start);
        return end < 0
            ? [pattern]
            : pattern[(start + 1)..end]
                .Split(',')
                .SelectMany(x => Expand(pattern[..start] + x + pattern[(end + 1)..]));
    }
}
