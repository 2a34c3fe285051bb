namespace Nuke.Common.Execution;

/// <summary>Finds what somebody probably meant.</summary>
internal static class Suggestion
{
    private const int LengthMax = 100;

    /// <summary>The nearest candidate, or null when none is near.</summary>
    public static string? For(string word, IEnumerable<string> candidates)
    {
        var wanted = Names.Normalize(word);
        if (wanted.Length is 0 or > LengthMax)
        {
            return null;
        }
        var limit = Math.Max(1, (wanted.Length + 1) / 3);
        var best = candidates
            .Select(x => (Candidate: x, Distance: Distance(wanted, Names.Normalize(x))))
            .OrderBy(x => x.Distance)
            .ThenBy(x => x.Candidate, StringComparer.Ordinal)
            .FirstOrDefault((Candidate: "", Distance: int.MaxValue));
        return best.Distance <= limit ? best.Candidate : null;
    }

    public static string Text(string word, IEnumerable<string> candidates) =>
        For(word, candidates) is { } found ? $" Did you mean '{found}'?" : "";

    /// <summary>Edits from one to the other; neighbours that swapped places count once.</summary>
    private static int Distance(string a, string b)
    {
        if (b.Length > LengthMax)
        {
            return int.MaxValue;
        }
        if (b.StartsWith(a, StringComparison.Ordinal) && a.Length >= 3)
        {
            return 1;
        }
        var older = new int[b.Length + 1];
        var previous = Enumerable.Range(0, b.Length + 1).ToArray();
        for (var i = 1; i <= a.Length; i++)
        {
            var current = new int[b.Length + 1];
            current[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var same = a[i - 1] == b[j - 1] ? 0 : 1;
                current[j] = Math.Min(
                    Math.Min(previous[j] + 1, current[j - 1] + 1),
                    previous[j - 1] + same
                );
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                {
                    current[j] = Math.Min(current[j], older[j - 2] + 1);
                }
            }
            (older, previous) = (previous, current);
        }
        return previous[b.Length];
    }
}
