using System.IO.Enumeration;

namespace Nuke.Common.IO;

/// <summary>
/// Finds files and directories by patterns: <c>*</c>, <c>?</c>, <c>**</c>, <c>[ab]</c>,
/// <c>[!ab]</c> and <c>{a,b}</c>. A leading <c>!</c> takes matches away. Results are sorted and
/// distinct.
/// </summary>
public static class Globbing
{
    /// <summary>The matching files below a directory.</summary>
    public static IReadOnlyCollection<AbsolutePath> GlobFiles(
        this AbsolutePath directory,
        params string[] patterns
    ) => Find(directory, patterns, isFile: true);

    /// <summary>The matching directories below a directory.</summary>
    public static IReadOnlyCollection<AbsolutePath> GlobDirectories(
        this AbsolutePath directory,
        params string[] patterns
    ) => Find(directory, patterns, isFile: false);

    /// <summary>The matching files below each directory.</summary>
    public static IReadOnlyCollection<AbsolutePath> GlobFiles(
        this IEnumerable<AbsolutePath> directories,
        params string[] patterns
    ) => [.. directories.SelectMany(x => x.GlobFiles(patterns))];

    /// <summary>The matching directories below each directory.</summary>
    public static IReadOnlyCollection<AbsolutePath> GlobDirectories(
        this IEnumerable<AbsolutePath> directories,
        params string[] patterns
    ) => [.. directories.SelectMany(x => x.GlobDirectories(patterns))];

    private static List<AbsolutePath> Find(AbsolutePath root, string[] patterns, bool isFile)
    {
        ArgumentNullException.ThrowIfNull(root);
        var wanted = patterns.Where(x => !x.StartsWith('!')).Select(GlobPattern.Parse).ToList();
        var unwanted = patterns
            .Where(x => x.StartsWith('!'))
            .Select(x => GlobPattern.Parse(x[1..]))
            .ToList();
        if (!root.DirectoryExists())
        {
            return [];
        }
        var entries = Entries(root, isFile, wanted.Any(x => x.IsDeep));
        return
        [
            .. entries
                .Select(x =>
                    (Full: x, Parts: PathText.Split(x[((string)root)!.Length..]).ToArray())
                )
                .Where(x => wanted.Any(y => y.Matches(x.Parts)))
                .Where(x => !unwanted.Any(y => y.Matches(x.Parts)))
                .Select(x => x.Full)
                .Order(StringComparer.Ordinal)
                .Select(AbsolutePath.Create),
        ];
    }

    /// <summary>A link is found, but not followed: it may lead in circles, or outside.</summary>
    private static FileSystemEnumerable<string> Entries(
        AbsolutePath root,
        bool isFile,
        bool isDeep
    ) =>
        new(
            root,
            (ref FileSystemEntry x) => x.ToFullPath(),
            new EnumerationOptions { RecurseSubdirectories = isDeep, AttributesToSkip = 0 }
        )
        {
            ShouldIncludePredicate = (ref FileSystemEntry x) => x.IsDirectory != isFile,
            ShouldRecursePredicate = (ref FileSystemEntry x) =>
                !x.Attributes.HasFlag(FileAttributes.ReparsePoint),
        };
}
