using System.Diagnostics.CodeAnalysis;

namespace Nuke.Common.IO;

/// <summary>A relative path with the separator of Windows systems.</summary>
public sealed class WinRelativePath : RelativePath
{
    private WinRelativePath(string path)
        : base(path, PathText.WinSeparator) { }

    /// <summary>Makes a path from text without a root.</summary>
    [return: NotNullIfNotNull(nameof(path))]
    public static explicit operator WinRelativePath?(string? path) =>
        path is null ? null : new WinRelativePath(path);
}
