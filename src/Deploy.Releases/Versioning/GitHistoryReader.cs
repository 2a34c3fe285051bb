using System.Collections.Immutable;
using Deploy.Releases.Sources;
using Deploy.Releases.Tools;

namespace Deploy.Releases.Versioning;

/// <summary>
/// Reads the history that a version is calculated from, with three runs of git at once.
/// </summary>
/// <param name="tools">Starts git.</param>
public sealed class GitHistoryReader(IToolRunner tools)
{
    /// <summary>How many commits are read at most; an older past counts as cut off.</summary>
    public const int CommitsMax = 50_000;

    // Fields end with the unit separator and records with NUL: a message may hold anything else.
    private const char FieldEnd = '\u001f';
    private const string CommitFormat = "--format=%H%x1f%P%x1f%B";
    private const string TagFormat =
        "--format=%(refname:strip=2)%1f%(objectname)%1f%(*objectname)%00";

    /// <summary>The history of HEAD; null where there is no git for this tree.</summary>
    /// <param name="root">The root of the tree.</param>
    /// <param name="source">The tree's identity, which knows the branch.</param>
    /// <param name="branch">
    /// The branch that is built where the checkout cannot tell, because HEAD is detached: a name,
    /// or
    /// a reference such as <c>refs/pull/42/merge</c> as build servers give it; null for git's own.
    /// </param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <exception cref="SourceTreeException">Git refused or failed.</exception>
    public async Task<GitHistory?> ReadAsync(
        string root,
        SourceIdentity source,
        string? branch,
        CancellationToken cancellationToken
    )
    {
        if (!source.HasGit)
            return null;
        var named = BranchOf(branch) ?? source.Branch;
        if (source.Commit is null)
            return new() { Branch = named };
        var git = new Git(tools, Path.GetFullPath(root));
        var head = source.Commit;
        string[] log = ["log", "-z", "--topo-order", "--no-show-signature", CommitFormat];
        var asked = await Task.WhenAll(
                git.AskAsync([.. log, $"--max-count={CommitsMax}", head, "--"], cancellationToken),
                git.AskAsync(["for-each-ref", TagFormat, "refs/tags"], cancellationToken),
                git.AskAsync(["rev-parse", "--is-shallow-repository"], cancellationToken)
            )
            .ConfigureAwait(false);
        if (asked is not [{ } commits, { } tags, { } shallow])
            return null;
        return Assemble(commits, tags, shallow[0].Trim() == "true") with { Branch = named };
    }

    private static GitHistory Assemble(string[] commits, string[] tags, bool isShallow)
    {
        var read = commits.Where(record => record.Length > 0).Select(CommitOf).ToImmutableArray();
        return new()
        {
            Commits = read,
            Tags = [.. tags.Select(TagOf).OfType<GitTag>()],
            IsCut = isShallow || read.Length == CommitsMax,
        };
    }

    private static GitCommit CommitOf(string record)
    {
        var fields = record.Split(FieldEnd, 3);
        var parents = fields[1].Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return new(fields[0].Trim(), [.. parents], fields[2]);
    }

    private static GitTag? TagOf(string record)
    {
        var fields = record.Trim('\n').Split(FieldEnd);
        if (fields.Length != 3)
            return null;
        return new(fields[0], fields[2].Length > 0 ? fields[2] : fields[1]);
    }

    /// <summary>The branch behind a reference; a tag's reference names none.</summary>
    private static string? BranchOf(string? reference)
    {
        if (string.IsNullOrWhiteSpace(reference))
            return null;
        if (reference.StartsWith("refs/tags/", StringComparison.Ordinal))
            return null;
        foreach (var prefix in (string[])["refs/heads/", "refs/remotes/origin/", "refs/"])
            if (reference.StartsWith(prefix, StringComparison.Ordinal))
                return reference[prefix.Length..];
        return reference;
    }
}
