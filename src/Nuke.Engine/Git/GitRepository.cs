using Nuke.Common.IO;

namespace Nuke.Common.Git;

/// <summary>A git repository as its files describe it. Immutable.</summary>
public class GitRepository
{
    private GitRepository(GitUrl? url)
    {
        Protocol = url?.Protocol;
        Endpoint = url?.Endpoint;
        Identifier = url?.Identifier;
    }

    /// <summary>How it is reached.</summary>
    public GitProtocol? Protocol { get; }

    /// <summary>The server; null without a remote.</summary>
    public string? Endpoint { get; }

    /// <summary>Owner and name on the server; null without a remote.</summary>
    public string? Identifier { get; }

    /// <summary>The branch; null when a commit is checked out.</summary>
    public string? Branch { get; private set; }

    /// <summary>The working tree; null when made from an address.</summary>
    public AbsolutePath? LocalDirectory { get; private init; }

    /// <summary>What HEAD says: a ref's full name, or a commit.</summary>
    public string? Head { get; private init; }

    /// <summary>The commit; null before the first one.</summary>
    public string? Commit { get; private init; }

    /// <summary>The tags on the commit.</summary>
    public IReadOnlyCollection<string> Tags { get; private init; } = [];

    /// <summary>The remote that the branch follows.</summary>
    public string? RemoteName { get; private init; }

    /// <summary>The branch there.</summary>
    public string? RemoteBranch { get; private init; }

    /// <summary>The address for https.</summary>
    public string? HttpsUrl => Endpoint is null ? null : $"https://{Endpoint}/{Identifier}.git";

    /// <summary>The address for ssh.</summary>
    public string? SshUrl => Endpoint is null ? null : $"git@{Endpoint}:{Identifier}.git";

    /// <summary>Reads the repository that holds a directory; worktrees included.</summary>
    /// <exception cref="ArgumentException">The directory is in no repository.</exception>
    public static GitRepository FromLocalDirectory(AbsolutePath directory)
    {
        if (GitDirectory.Find(directory) is not var (tree, git))
        {
            throw new ArgumentException($"'{directory}' is in no git repository.");
        }
        const string heads = "refs/heads/";
        var head = git.Head();
        var commit = git.Commit(head);
        var branch = head.StartsWith(heads, StringComparison.Ordinal) ? head[heads.Length..] : null;
        var section = $"branch \"{branch}\"";
        var remote = git.Setting(section, "remote") ?? "origin";
        var merge = git.Setting(section, "merge");
        var address = git.Setting($"remote \"{remote}\"", "url");
        var url = address is null ? null : TryParse(address);
        return new GitRepository(url)
        {
            Branch = branch,
            LocalDirectory = tree,
            Head = head,
            Commit = commit,
            Tags = git.Tags(commit),
            RemoteName = address is null ? null : remote,
            RemoteBranch = merge?.Replace(heads, "", StringComparison.Ordinal),
        };
    }

    /// <summary>Describes a repository by its address.</summary>
    /// <exception cref="ArgumentException">The address is none that git understands.</exception>
    public static GitRepository FromUrl(string url, string? branch = null)
    {
        ArgumentNullException.ThrowIfNull(url);
        return new GitRepository(GitUrl.Parse(url)) { Branch = branch };
    }

    /// <summary>The same repository on another branch.</summary>
    public GitRepository SetBranch(string branch)
    {
        var copy = (GitRepository)MemberwiseClone();
        copy.Branch = branch;
        return copy;
    }

    /// <inheritdoc/>
    public override string ToString() => HttpsUrl ?? LocalDirectory?.ToString() ?? "";

    /// <summary>A remote on this disk has no server.</summary>
    private static GitUrl? TryParse(string address)
    {
        if (PathText.HasRoot(address) || address.StartsWith("file:", StringComparison.Ordinal))
        {
            return null;
        }
        try
        {
            return GitUrl.Parse(address);
        }
        catch (ArgumentException)
        {
            // An unusual remote is no reason to fail a build that may not even ask for it.
            return null;
        }
    }
}
