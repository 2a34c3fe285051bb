using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;

namespace Nuke.Common.IO;

/// <summary>
/// A rooted path, always normalised. Compares by text; case counts except for Windows roots.
/// Immutable. Formats: <c>d</c> double quotes, <c>s</c> single quotes, <c>n</c> only when needed,
/// <c>nq</c> none.
/// </summary>
[TypeConverter(typeof(AbsolutePathConverter))]
public sealed class AbsolutePath : IFormattable, IEquatable<AbsolutePath>
{
    private readonly string _path;

    private AbsolutePath(string path) => _path = path;

    /// <summary>The last part, or the root itself.</summary>
    public string Name => Path.GetFileName(Forward) is { Length: > 0 } x ? x : _path;

    /// <summary>The last part without its last extension.</summary>
    public string NameWithoutExtension => Path.GetFileNameWithoutExtension(Forward);

    /// <summary>The last extension with its dot, or empty.</summary>
    public string Extension => Path.GetExtension(Forward);

    /// <summary>The directory above; null at the root.</summary>
    public AbsolutePath? Parent =>
        _path.Length == PathText.Root(_path).Length
            ? null
            : new AbsolutePath(PathText.Normalize(_path + "/.."));

    private string Forward => PathText.IsWindowsLike(_path) ? _path.Replace('\\', '/') : _path;

    /// <summary>Makes a path from rooted text.</summary>
    /// <exception cref="ArgumentException">The text has no root or goes above it.</exception>
    public static AbsolutePath Create(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        return PathText.HasRoot(path)
            ? new AbsolutePath(PathText.Normalize(path))
            : throw new ArgumentException($"Path '{path}' must be rooted.", nameof(path));
    }

    /// <summary>Makes a path from rooted text.</summary>
    [return: NotNullIfNotNull(nameof(path))]
    public static implicit operator AbsolutePath?(string? path) =>
        path is null ? null : Create(path);

    /// <summary>The normalised text.</summary>
    [return: NotNullIfNotNull(nameof(path))]
    public static implicit operator string?(AbsolutePath? path) => path?._path;

    /// <summary>Appends a part.</summary>
    public static AbsolutePath operator /(AbsolutePath left, string? right)
    {
        ArgumentNullException.ThrowIfNull(left);
        if (string.IsNullOrEmpty(right))
        {
            return left;
        }
        return PathText.HasRoot(right)
            ? throw new ArgumentException($"Second part '{right}' must not be rooted.")
            : new AbsolutePath(PathText.Normalize($"{left._path}/{right}"));
    }

    /// <summary>The directory above, <c>path / ..</c>.</summary>
    public static AbsolutePath operator /(AbsolutePath left, Range range)
    {
        ArgumentNullException.ThrowIfNull(left);
        return range.Equals(Range.All)
            ? left / ".."
            : throw new ArgumentException("Only '..' is a range of paths.", nameof(range));
    }

    /// <summary>Appends text to the last part.</summary>
    public static AbsolutePath operator +(AbsolutePath left, string? right)
    {
        ArgumentNullException.ThrowIfNull(left);
        return new AbsolutePath(PathText.Normalize(left._path + right));
    }

    /// <summary>Whether both name the same place.</summary>
    public static bool operator ==(AbsolutePath? left, AbsolutePath? right) =>
        left is null ? right is null : left.Equals(right);

    /// <summary>Whether they name different places.</summary>
    public static bool operator !=(AbsolutePath? left, AbsolutePath? right) => !(left == right);

    /// <inheritdoc/>
    public bool Equals(AbsolutePath? other) =>
        other is not null && PathText.AreEqual(_path, other._path);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as AbsolutePath);

    /// <inheritdoc/>
    public override int GetHashCode() => string.GetHashCode(_path, PathText.Comparison(_path));

    /// <inheritdoc/>
    public override string ToString() => _path;

    /// <summary>The text in the given format.</summary>
    public string ToString(string? format) => ToString(format, null);

    /// <inheritdoc/>
    public string ToString(string? format, IFormatProvider? formatProvider)
    {
        var needsQuotes = _path.Contains(' ', StringComparison.Ordinal);
        return format switch
        {
            null or "" or "nq" => _path,
            "d" => $"\"{_path}\"",
            "s" => $"'{_path}'",
            "dn" => needsQuotes ? $"\"{_path}\"" : _path,
            "sn" => needsQuotes ? $"'{_path}'" : _path,
            _ => throw new FormatException($"Unknown path format '{format}'."),
        };
    }
}
