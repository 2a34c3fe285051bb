using System.Collections.Concurrent;
using System.Text;
using Deploy.Rollouts.Releases;

namespace Deploy.Releases.Sources;

/// <summary>Reads the entries behind a list of paths. Links are read, never followed.</summary>
internal static class TreeReader
{
    private const UnixFileMode AnyExecute =
        UnixFileMode.UserExecute | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute;

    public static IReadOnlyCollection<TreeEntry> Read(
        string root,
        IEnumerable<string> paths,
        CancellationToken cancellationToken
    )
    {
        var entries = new ConcurrentBag<TreeEntry>();
        var options = new ParallelOptions { CancellationToken = cancellationToken };
        Parallel.ForEach(
            paths,
            options,
            path =>
            {
                if (ReadOne(root, path) is { } entry)
                    entries.Add(entry);
            }
        );
        return entries;
    }

    /// <summary>
    /// The entry, or null where the file is gone (deleted but still in the index).
    /// </summary>
    private static TreeEntry? ReadOne(string root, string path)
    {
        var file = new FileInfo(Path.Combine(root, path));
        if (file.LinkTarget is { } target)
            return new(path, TreeEntryKind.Link, Digest.Of(Encoding.UTF8.GetBytes(target)));
        if (Directory.Exists(file.FullName))
            return new(path, TreeEntryKind.Submodule, Submodule.DigestOf(file.FullName));
        if (!file.Exists || PassesALink(root, path))
            return null;
        try
        {
            return new(path, KindOf(file), ContentOf(file));
        }
        catch (FileNotFoundException)
        {
            return null;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new SourceTreeException(
                $"Reading {file.FullName} for the tree's digest failed: {fault.Message} "
                    + "Next: make it readable, or add it to .gitignore.",
                fault
            );
        }
    }

    /// <summary>
    /// Whether a folder on the way is a link: what lies behind it is not this tree's.
    /// </summary>
    private static bool PassesALink(string root, string path)
    {
        for (var at = path.IndexOf('/'); at > 0; at = path.IndexOf('/', at + 1))
        {
            if (new DirectoryInfo(Path.Combine(root, path[..at])).LinkTarget is not null)
                return true;
        }
        return false;
    }

    private static TreeEntryKind KindOf(FileInfo file) =>
        !OperatingSystem.IsWindows() && (file.UnixFileMode & AnyExecute) != 0
            ? TreeEntryKind.Executable
            : TreeEntryKind.File;

    private static Digest ContentOf(FileInfo file)
    {
        // An empty file is not opened: a named pipe looks like one, and opening it would block.
        if (file.Length == 0)
            return Digest.Of([]);
        using var handle = File.OpenHandle(
            file.FullName,
            options: FileOptions.SequentialScan,
            share: FileShare.ReadWrite | FileShare.Delete
        );
        using var stream = new FileStream(handle, FileAccess.Read, bufferSize: 0);
        return Digest.Of(stream);
    }
}
