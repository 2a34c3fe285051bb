namespace Deploy.Releases.Sources;

/// <summary>What <c>git status --porcelain=v2 --branch -z</c> says of a tree.</summary>
/// <param name="Commit">The commit checked out; null before the first commit.</param>
/// <param name="Branch">The branch; null where HEAD is detached.</param>
/// <param name="IsDirty">Whether any entry follows the headers.</param>
internal sealed record GitStatus(string? Commit, string? Branch, bool IsDirty)
{
    private const string Oid = "# branch.oid ";
    private const string Head = "# branch.head ";

    public static GitStatus Parse(IEnumerable<string> records)
    {
        string? commit = null;
        string? branch = null;
        var dirty = false;
        foreach (var record in records)
        {
            if (record.StartsWith(Oid, StringComparison.Ordinal))
                commit = record[Oid.Length..] is var oid and not "(initial)" ? oid : null;
            else if (record.StartsWith(Head, StringComparison.Ordinal))
                branch = record[Head.Length..] is var head and not "(detached)" ? head : null;
            else if (record.Length > 0 && record[0] is not '#')
                dirty = true;
        }
        return new(commit, branch, dirty);
    }
}
