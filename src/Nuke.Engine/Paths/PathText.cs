namespace Nuke.Common.IO;

/// <summary>The text rules behind the path types.</summary>
internal static class PathText
{
    public const char UnixSeparator = '/';
    public const char WinSeparator = '\\';

    public static bool IsWinRoot(string path) =>
        path.Length >= 2 && char.IsAsciiLetter(path[0]) && path[1] == ':';

    public static bool IsUncRoot(string path) => path.StartsWith(@"\\", StringComparison.Ordinal);

    public static bool IsUnixRoot(string path) => path.StartsWith(UnixSeparator);

    public static bool HasRoot(string path) =>
        IsUnixRoot(path) || IsWinRoot(path) || IsUncRoot(path);

    public static bool IsWindowsLike(string path) => IsWinRoot(path) || IsUncRoot(path);

    public static string Root(string path)
    {
        if (IsUnixRoot(path))
        {
            return "/";
        }
        if (IsWinRoot(path))
        {
            return path[..2] + WinSeparator;
        }
        if (!IsUncRoot(path))
        {
            return "";
        }
        var end = path.IndexOfAny([WinSeparator, UnixSeparator], 2);
        return end < 0 ? path : path[..end] + WinSeparator;
    }

    /// <summary>
    /// Removes <c>.</c>, resolves <c>..</c> and joins with one kind of separator.
    /// </summary>
    public static string Normalize(string path, char? separator = null)
    {
        if (path.Contains('\0', StringComparison.Ordinal))
        {
            throw new ArgumentException(
                "A path must not contain the null character.",
                nameof(path)
            );
        }
        var root = Root(path);
        var joint = separator ?? (IsWindowsLike(path) ? WinSeparator : UnixSeparator);
        var rest = path.Length >= root.Length ? path[root.Length..] : "";
        var parts = new List<string>();
        foreach (var part in Split(rest))
        {
            if (part != "..")
            {
                parts.Add(part);
                continue;
            }
            if (parts.Count > 0 && parts[^1] != "..")
            {
                parts.RemoveAt(parts.Count - 1);
                continue;
            }
            if (root.Length > 0)
            {
                throw new ArgumentException($"Path '{path}' goes above its root.", nameof(path));
            }
            parts.Add(part);
        }
        return root + string.Join(joint, parts);
    }

    public static IEnumerable<string> Split(string path) =>
        path.Split([WinSeparator, UnixSeparator], StringSplitOptions.RemoveEmptyEntries)
            .Where(x => x != ".");

    public static bool AreEqual(string left, string right) =>
        string.Equals(left, right, Comparison(left));

    public static StringComparison Comparison(string path) =>
        IsWindowsLike(path) ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal;

    public static string Relative(string from, string to, char? separator = null)
    {
        if (!string.Equals(Root(from), Root(to), Comparison(from)))
        {
            throw new ArgumentException($"'{from}' and '{to}' have different roots.");
        }
        var source = Split(from[Root(from).Length..]).ToArray();
        var target = Split(to[Root(to).Length..]).ToArray();
        var shared = 0;
        while (
            shared < source.Length
            && shared < target.Length
            && string.Equals(source[shared], target[shared], Comparison(from))
        )
        {
            shared++;
        }
        var joint = separator ?? (IsWindowsLike(from) ? WinSeparator : UnixSeparator);
        var up = Enumerable.Repeat("..", source.Length - shared);
        return string.Join(joint, up.Concat(target.Skip(shared)));
    }
}
