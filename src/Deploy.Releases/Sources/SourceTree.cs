using System.Globalization;
using Deploy.Releases.Tools;

namespace Deploy.Releases.Sources;

/// <summary>
/// Reads the identity of a working tree. It writes nothing (not even git's index) and takes no
/// lock,
/// so any number of readers may run beside each other and beside git. A file that changes while it
/// is read may be seen old or new.
/// </summary>
/// <param name="tools">Starts git.</param>
public sealed class SourceTree(IToolRunner tools)
{
    /// <summary>The identity of the tree under this folder as it is now.</summary>
    /// <param name="root">The folder; it may be a part of a larger repository.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <exception cref="SourceTreeException">
    /// Git refuses the folder, or a file cannot be read.
    /// </exception>
    public async Task<SourceIdentity> ReadAsync(string root, CancellationToken cancellationToken)
    {
        var full = Path.TrimEndingDirectorySeparator(Path.GetFullPath(root));
        if (!Directory.Exists(full))
            throw new SourceTreeException($"Reading the source tree: there is no folder {full}.");
        if (!Git.Describes(full))
            return Plain(full, "There is no .git at or above the tree.", cancellationToken);
        var git = new Git(tools, full);
        var asked = await Task.WhenAll(
                git.AskAsync(["status", .. _status], cancellationToken),
                git.AskAsync([.. SourceFiles.Listing], cancellationToken),
                git.AskAsync(["log", "-1", "--no-show-signature", .. _when], cancellationToken)
            )
            .ConfigureAwait(false);
        if (asked is not [{ } status, { } files, { } when])
            return Plain(full, "There is a .git, but git is not installed.", cancellationToken);
        if (files is [""] && !Path.Exists(Path.Combine(full, ".git")))
            return Plain(full, "The repository above does not track this tree.", cancellationToken);
        return Described(full, files, GitStatus.Parse(status), when[0], cancellationToken);
    }

    private static readonly string[] _status =
    [
        "--porcelain=v2",
        "--branch",
        "-z",
        "--untracked-files=normal",
        "--no-renames",
        "--",
        ".",
        .. PlainTree.StatePaths.Select(path => $":(exclude){path}"),
    ];

    // Before the first commit there is no HEAD to log: that is an empty answer, not a fault.
    private static readonly string[] _when = ["--format=%cI", "--ignore-missing", "HEAD", "--"];

    private static SourceIdentity Described(
        string root,
        string[] files,
        GitStatus status,
        string when,
        CancellationToken cancellationToken
    )
    {
        var paths = SourceFiles.Clean(files);
        return new()
        {
            Digest = TreeDigest.Of(TreeReader.Read(root, paths, cancellationToken)),
            Commit = status.Commit,
            Branch = status.Branch,
            IsDirty = status.IsDirty,
            HasGit = true,
            CommittedAt = DateTimeOffset.TryParse(when, CultureInfo.InvariantCulture, out var at)
                ? at.ToUniversalTime()
                : null,
        };
    }

    private static SourceIdentity Plain(
        string root,
        string why,
        CancellationToken cancellationToken
    ) =>
        new()
        {
            Digest = TreeDigest.Of(TreeReader.Read(root, PlainTree.Files(root), cancellationToken)),
            Notes = [why],
        };
}
