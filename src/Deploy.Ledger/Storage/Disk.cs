using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace Deploy.Ledger.Storage;

/// <summary>
/// Writes that are on stable storage when they return, readable by their owner only.
/// </summary>
internal static partial class Disk
{
    private const int ReadOnly = 0;

    /// <summary>Opens a file for writing at any place, creating it if needed.</summary>
    public static SafeFileHandle OpenForWriting(string path)
    {
        var isNew = !File.Exists(path);
        var options = Options(FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.ReadWrite);
        using (var created = isNew ? new FileStream(path, options) : null)
            created?.Flush(flushToDisk: true);
        if (isNew)
            FlushDirectory(Path.GetDirectoryName(path)!);
        return File.OpenHandle(path, FileMode.Open, FileAccess.ReadWrite, FileShare.ReadWrite);
    }

    /// <summary>Writes bytes at an offset and flushes them.</summary>
    public static void Write(SafeFileHandle file, ReadOnlySpan<byte> bytes, long offset)
    {
        RandomAccess.Write(file, bytes, offset);
        RandomAccess.FlushToDisk(file);
    }

    /// <summary>Puts a new file, or replaces one, whole or not at all.</summary>
    public static void Replace(string path, ReadOnlySpan<byte> bytes)
    {
        var fresh = path + ".new";
        using (
            var stream = new FileStream(
                fresh,
                Options(FileMode.Create, FileAccess.Write, FileShare.None)
            )
        )
        {
            stream.Write(bytes);
            stream.Flush(flushToDisk: true);
        }
        File.Move(fresh, path, overwrite: true);
        FlushDirectory(Path.GetDirectoryName(path)!);
    }

    /// <summary>
    /// The bytes of a file from an offset to its end; empty where there is no file.
    /// </summary>
    /// <exception cref="Deploy.Rollouts.Ports.LedgerCorruptException">
    /// There is something that cannot be read.
    /// </exception>
    public static byte[] Read(string path, long offset)
    {
        try
        {
            using var file = File.OpenHandle(
                path,
                FileMode.Open,
                FileAccess.Read,
                FileShare.ReadWrite | FileShare.Delete
            );
            var bytes = new byte[Math.Max(0, RandomAccess.GetLength(file) - offset)];
            var filled = 0;
            while (filled < bytes.Length)
            {
                var count = RandomAccess.Read(file, bytes.AsSpan(filled), offset + filled);
                if (count == 0)
                    return bytes[..filled];
                filled += count;
            }
            return bytes;
        }
        catch (Exception fault) when (fault is FileNotFoundException or DirectoryNotFoundException)
        {
            return [];
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw Corrupt.Unreadable(path, fault);
        }
    }

    /// <summary>Makes a directory's own entries last; needless on Windows.</summary>
    public static void FlushDirectory(string path)
    {
        if (OperatingSystem.IsWindows())
            return;
        var directory = Open(path, ReadOnly);
        if (directory < 0)
            throw Fault("open", path);
        try
        {
            if (Fsync(directory) != 0)
                throw Fault("flush", path);
        }
        finally
        {
            _ = Close(directory);
        }
    }

    private static FileStreamOptions Options(FileMode mode, FileAccess access, FileShare share)
    {
        var options = new FileStreamOptions
        {
            Mode = mode,
            Access = access,
            Share = share,
            BufferSize = 0,
        };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        return options;
    }

    private static IOException Fault(string operation, string path) =>
        new(
            $"Could not {operation} the directory {path}: error {Marshal.GetLastPInvokeError()}, "
                + $"{Marshal.GetLastPInvokeErrorMessage()}."
        );

    [LibraryImport(
        "libc",
        EntryPoint = "open",
        SetLastError = true,
        StringMarshalling = StringMarshalling.Utf8
    )]
    private static partial int Open(string path, int flags);

    [LibraryImport("libc", EntryPoint = "fsync", SetLastError = true)]
    private static partial int Fsync(int file);

    [LibraryImport("libc", EntryPoint = "close", SetLastError = true)]
    private static partial int Close(int file);
}
