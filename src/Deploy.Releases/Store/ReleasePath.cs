namespace Deploy.Releases.Store;

/// <summary>
/// The rule for paths in a manifest: they stay below the folder they are joined to.
/// </summary>
internal static class ReleasePath
{
    private const int LengthMax = 1024;

    /// <summary>Why the path is refused, or null where it is safe on every system.</summary>
    public static string? FaultOf(string? path)
    {
        if (string.IsNullOrEmpty(path) || path.Length > LengthMax)
            return $"a path must have 1 to {LengthMax} characters";
        if (path.Any(c => char.IsControl(c) || c is '\\' or ':'))
            return $"the path '{Printable(path)}' has a control character, '\\' or ':'";
        if (path.Split('/').Any(part => part is "" or "." or ".."))
            return $"the path '{path}' is absolute or has an empty, '.' or '..' part";
        return null;
    }

    private static string Printable(string path) =>
        string.Concat(path.Select(c => char.IsControl(c) ? '?' : c));
}
