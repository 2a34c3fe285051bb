namespace Deploy.Releases.Store;

/// <summary>Writes files so that they are on the disk when the call returns.</summary>
internal static class DurableFile
{
    private const UnixFileMode ReadOnly =
        UnixFileMode.UserRead | UnixFileMode.GroupRead | UnixFileMode.OtherRead;
    private const UnixFileMode Execute =
        UnixFileMode.UserExecute | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute;

    public static void Write(string path, ReadOnlySpan<byte> content)
    {
        using var file = new FileStream(path, FileMode.CreateNew, FileAccess.Write);
        file.Write(content);
        file.Flush(flushToDisk: true);
    }

    /// <summary>Copies a file; the copy is read-only, because a release never changes.</summary>
    public static void Copy(string from, string to, bool executable)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(to)!);
        using (var source = File.OpenRead(from))
        using (var target = new FileStream(to, FileMode.CreateNew, FileAccess.Write))
        {
            source.CopyTo(target);
            target.Flush(flushToDisk: true);
        }
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(to, executable ? ReadOnly | Execute : ReadOnly);
    }

    /// <summary>
    /// Replaces a file whole: a reader sees the old content or the new, never a part.
    /// </summary>
    public static void Replace(string path, ReadOnlySpan<byte> content)
    {
        var beside = $"{path}.{Path.GetRandomFileName()}";
        Write(beside, content);
        File.Move(beside, path, overwrite: true);
    }
}
