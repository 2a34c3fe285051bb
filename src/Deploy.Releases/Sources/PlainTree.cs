namespace Deploy.Releases.Sources;

/// <summary>
/// Lists the files of a tree without git's help: everything but what tools leave behind.
/// </summary>
internal static class PlainTree
{
    /// <summary>Folders that never belong to the source, wherever they are.</summary>
    private static readonly HashSet<string> _excludedAnywhere = new(StringComparer.Ordinal)
    {
        ".git",
        ".vs",
        ".idea",
        "bin",
        "obj",
    };

    /// <summary>
    /// Folders that do not belong to it at these places, even where nothing ignores them.
    /// </summary>
    public static IReadOnlyList<string> StatePaths { get; } = [".deploy", ".nuke/temp"];

    private const string Artifacts = "artifacts";

    public static bool IsState(string path) =>
        StatePaths.Any(state =>
            path.StartsWith(state, StringComparison.Ordinal)
            && (path.Length == state.Length || path[state.Length] == '/')
        );

    public static IEnumerable<string> Files(string root) => Walk(new DirectoryInfo(root), "");

    private static IEnumerable<string> Walk(DirectoryInfo folder, string prefix)
    {
        foreach (var item in folder.EnumerateFileSystemInfos())
        {
            var path = prefix + item.Name;
            var isFolder = item is DirectoryInfo && item.LinkTarget is null;
            if (Excluded(item.Name, path, isFolder))
                continue;
            if (!isFolder)
                yield return path;
            else
                foreach (var inner in Walk((DirectoryInfo)item, path + "/"))
                    yield return inner;
        }
    }

    private static bool Excluded(string name, string path, bool isFolder) =>
        IsState(path)
        || name == ".git"
        || (isFolder && (_excludedAnywhere.Contains(name) || path == Artifacts));
}
