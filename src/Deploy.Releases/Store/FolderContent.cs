using System.Collections.Immutable;
using Deploy.Rollouts.Releases;

namespace Deploy.Releases.Store;

/// <summary>Reads what a folder of files holds, in the order of the paths.</summary>
internal static class FolderContent
{
    /// <summary>
    /// Every file with its digest. Links and unsafe names are refused, all at once.
    /// </summary>
    /// <exception cref="ReleaseStoreException">The folder holds what cannot be shipped.</exception>
    public static ImmutableArray<ReleaseFile> Read(
        string folder,
        CancellationToken cancellationToken
    )
    {
        var paths = Paths(folder).ToList();
        var faults = paths
            .Select(path =>
                IsLink(folder, path) ? $"'{path}' is a link" : ReleasePath.FaultOf(path)
            )
            .OfType<string>()
            .ToList();
        if (faults.Count > 0)
            throw new ReleaseStoreException(
                $"{folder} cannot become a release: {string.Join("; ", faults)}. "
                    + "Next: change what the project publishes."
            );
        return [.. Described(folder, paths, cancellationToken)];
    }

    private static IEnumerable<ReleaseFile> Described(
        string folder,
        IEnumerable<string> paths,
        CancellationToken cancellationToken
    )
    {
        foreach (var path in paths)
        {
            cancellationToken.ThrowIfCancellationRequested();
            yield return Describe(folder, path);
        }
    }

    /// <summary>
    /// Every file and link below the folder; links to folders are listed, not entered.
    /// </summary>
    public static IEnumerable<string> Paths(string folder) =>
        Walk(new DirectoryInfo(folder), "").Order(StringComparer.Ordinal);

    private static IEnumerable<string> Walk(DirectoryInfo folder, string prefix) =>
        folder
            .EnumerateFileSystemInfos()
            .SelectMany(item =>
                item is DirectoryInfo inner && item.LinkTarget is null
                    ? Walk(inner, $"{prefix}{item.Name}/")
                    : [prefix + item.Name]
            );

    public static bool IsLink(string folder, string path) =>
        new FileInfo(Path.Combine(folder, path)).LinkTarget is not null;

    public static ReleaseFile Describe(string folder, string path)
    {
        var file = new FileInfo(Path.Combine(folder, path));
        using var content = file.OpenRead();
        return new(path, content.Length, Digest.Of(content), IsExecutable(file));
    }

    public static bool IsExecutable(FileInfo file) =>
        !OperatingSystem.IsWindows() && (file.UnixFileMode & UnixFileMode.UserExecute) != 0;
}
