namespace Nuke.Common.IO;

/// <summary>Names and places of paths.</summary>
public static class AbsolutePathNameExtensions
{
    /// <summary>The path with another extension.</summary>
    public static AbsolutePath WithExtension(this AbsolutePath path, string extension)
    {
        ArgumentNullException.ThrowIfNull(path);
        ArgumentNullException.ThrowIfNull(extension);
        return path.Parent! / $"{path.NameWithoutExtension}.{extension.TrimStart('.')}";
    }

    /// <summary>Whether the extension is one of these, ignoring case.</summary>
    public static bool HasExtension(this AbsolutePath path, params string[] extensions)
    {
        ArgumentNullException.ThrowIfNull(path);
        return extensions.Any(x =>
            path.Extension.Equals($".{x.TrimStart('.')}", StringComparison.OrdinalIgnoreCase)
        );
    }

    /// <summary>The nearest directory above for which the function holds; null when none.</summary>
    public static AbsolutePath? FindParent(
        this AbsolutePath path,
        Func<AbsolutePath, bool> predicate
    )
    {
        ArgumentNullException.ThrowIfNull(path);
        return path.Parent?.FindParentOrSelf(predicate);
    }

    /// <summary>The path itself or the nearest above for which the function holds.</summary>
    public static AbsolutePath? FindParentOrSelf(
        this AbsolutePath path,
        Func<AbsolutePath, bool> predicate
    )
    {
        ArgumentNullException.ThrowIfNull(predicate);
        for (var x = path; x is not null; x = x.Parent)
        {
            if (predicate(x))
            {
                return x;
            }
        }
        return null;
    }

    /// <summary>Whether the other path is this one or below it.</summary>
    public static bool Contains(this AbsolutePath path, AbsolutePath other)
    {
        ArgumentNullException.ThrowIfNull(path);
        return other.FindParentOrSelf(x => x == path) is not null;
    }

    /// <summary>How to get from this directory to the other path.</summary>
    public static RelativePath GetRelativePathTo(this AbsolutePath path, AbsolutePath other) =>
        (RelativePath)PathText.Relative(path, other);

    /// <summary>The same with slashes.</summary>
    public static UnixRelativePath GetUnixRelativePathTo(
        this AbsolutePath path,
        AbsolutePath other
    ) => (UnixRelativePath)PathText.Relative(path, other, '/');

    /// <summary>The same with backslashes.</summary>
    public static WinRelativePath GetWinRelativePathTo(
        this AbsolutePath path,
        AbsolutePath other
    ) => (WinRelativePath)PathText.Relative(path, other, '\\');

    /// <summary>The file's facts.</summary>
    public static FileInfo ToFileInfo(this AbsolutePath path) => new(path);

    /// <summary>The directory's facts.</summary>
    public static DirectoryInfo ToDirectoryInfo(this AbsolutePath path) => new(path);
}
