using System.Diagnostics.CodeAnalysis;

namespace Nuke.Common.IO;

/// <summary>A relative path with the separator of Unix systems.</summary>
public sealed class UnixRelativePath : RelativePath
{
    private UnixRelativePath(string path)
        : base(path, PathText.UnixSeparator) { }

    /// <summary>Makes a path from text without a root.</summary>
    [return: NotNullIfNotNull(nameof(path))]
    public static explicit operator UnixRelativePath?(string? path) =>
        path is null ? null : new UnixRelativePath(path);
}
