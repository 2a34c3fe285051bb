using System.Diagnostics.CodeAnalysis;

namespace Nuke.Common.IO;

/// <summary>A normalised path without a root, with this system's separator. Immutable.</summary>
public class RelativePath
{
    private readonly string _path;
    private readonly char? _separator;

    /// <summary>For the kinds with a fixed separator.</summary>
    protected RelativePath(string path, char? separator = null)
    {
        ArgumentNullException.ThrowIfNull(path);
        if (PathText.HasRoot(path))
        {
            throw new ArgumentException($"Path '{path}' must not be rooted.", nameof(path));
        }
        _separator = separator;
        _path = PathText.Normalize(path, separator ?? Path.DirectorySeparatorChar);
    }

    /// <summary>Makes a path from text without a root.</summary>
    [return: NotNullIfNotNull(nameof(path))]
    public static explicit operator RelativePath?(string? path) =>
        path is null ? null : new RelativePath(path);

    /// <summary>The normalised text.</summary>
    [return: NotNullIfNotNull(nameof(path))]
    public static implicit operator string?(RelativePath? path) => path?._path;

    /// <summary>Appends a part.</summary>
    public static RelativePath operator /(RelativePath left, string? right)
    {
        ArgumentNullException.ThrowIfNull(left);
        return new RelativePath($"{left._path}/{right}", left._separator);
    }

    /// <summary>The directory above, <c>path / ..</c>.</summary>
    public static RelativePath operator /(RelativePath left, Range range)
    {
        ArgumentNullException.ThrowIfNull(left);
        return range.Equals(Range.All)
            ? left / ".."
            : throw new ArgumentException("Only '..' is a range of paths.", nameof(range));
    }

    /// <summary>Appends text to the last part.</summary>
    public static RelativePath operator +(RelativePath left, string? right)
    {
        ArgumentNullException.ThrowIfNull(left);
        return new RelativePath(left._path + right, left._separator);
    }

    /// <inheritdoc/>
    public override string ToString() => _path;
}
