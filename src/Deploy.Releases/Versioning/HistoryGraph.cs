namespace Deploy.Releases.Versioning;

/// <summary>Answers questions about ancestry within one history.</summary>
internal sealed class HistoryGraph(GitHistory history)
{
    private readonly Dictionary<string, GitCommit> _bySha = history
        .Commits.DistinctBy(c => c.Sha)
        .ToDictionary(c => c.Sha, StringComparer.Ordinal);

    public bool Contains(string sha) => _bySha.ContainsKey(sha);

    /// <summary>
    /// The commits that came after this one: reachable from HEAD but not from it.
    /// </summary>
    public IReadOnlyList<GitCommit> Since(string? sha)
    {
        var before = sha is null ? [] : ReachableFrom(sha);
        return [.. history.Commits.Where(c => !before.Contains(c.Sha))];
    }

    private HashSet<string> ReachableFrom(string sha)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var open = new Stack<string>([sha]);
        while (open.TryPop(out var next))
        {
            if (!_bySha.TryGetValue(next, out var commit) || !seen.Add(next))
                continue;
            foreach (var parent in commit.Parents)
                open.Push(parent);
        }
        return seen;
    }
}
