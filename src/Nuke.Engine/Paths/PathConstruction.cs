namespace Nuke.Common.IO;

/// <summary>
/// Paths as plain text, for builds that do not use <see cref="AbsolutePath"/>. The text alone
/// counts: nothing looks at the disk.
/// </summary>
public static class PathConstruction
{
    /// <summary>Whether it starts with <c>/</c>, a drive or <c>\\</c>.</summary>
    public static bool HasPathRoot(string? path) => path is not null && PathText.HasRoot(path);

    /// <summary>
    /// Removes <c>.</c>, resolves <c>..</c> and joins with one kind of separator: that of its
    /// root unless given.
    /// </summary>
    /// <exception cref="ArgumentException">The path goes above its root.</exception>
    public static string NormalizePath(string path, char? separator = null)
    {
        ArgumentNullException.ThrowIfNull(path);
        return PathText.Normalize(path, separator);
    }

    /// <summary>The second below the first, normalised; the second must have no root.</summary>
    /// <exception cref="ArgumentException">The second has a root.</exception>
    public static string Combine(string left, string right, char? separator = null)
    {
        ArgumentNullException.ThrowIfNull(left);
        ArgumentNullException.ThrowIfNull(right);
        return PathText.HasRoot(right)
            ? throw new ArgumentException($"Path '{right}' must not be rooted.", nameof(right))
            : PathText.Normalize($"{left}/{right}", separator);
    }

    /// <summary>The way from one directory to a file or directory with the same root.</summary>
    /// <exception cref="ArgumentException">The roots differ.</exception>
    public static string GetRelativePath(string basePath, string destinationPath) =>
        PathText.Relative(NormalizePath(basePath), NormalizePath(destinationPath));
}
