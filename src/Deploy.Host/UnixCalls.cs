using System.ComponentModel;
using System.Globalization;
using System.Runtime.InteropServices;
using System.Runtime.Versioning;

namespace Deploy.Host;

/// <summary>What .NET does not offer of the Unix C library.</summary>
[UnsupportedOSPlatform("windows")]
internal static partial class UnixCalls
{
    private const int Terminate = 15;
    private const int ReadOnly = 0;
    private const int GetFlags = 1;
    private const int StandardError = 2;

    /// <summary>
    /// Leaves the caller's session, so that neither its terminal nor its end reaches us. A process
    /// that leads a group already stays where it is.
    /// </summary>
    public static void LeaveSession() => _ = SetSession();

    /// <summary>Makes standard input, output and error of this process these open files.</summary>
    public static void ReplaceStandardStreams(SafeHandle input, SafeHandle output)
    {
        Check(Duplicate(input.DangerousGetHandle().ToInt32(), 0), "dup2 of standard input");
        Check(Duplicate(output.DangerousGetHandle().ToInt32(), 1), "dup2 of standard output");
        Check(Duplicate(output.DangerousGetHandle().ToInt32(), 2), "dup2 of standard error");
    }

    /// <summary>
    /// Closes what the caller happened to have open when it started us: a pipe or a locked file of
    /// its would otherwise stay in use for as long as we run. The runtime marks all that it opens
    /// itself to be closed on exec, so what is not marked was inherited.
    /// </summary>
    public static void CloseInherited()
    {
        var open = Directory
            .EnumerateFileSystemEntries("/dev/fd/")
            .Select(Path.GetFileName)
            .Select(name => int.Parse(name!, CultureInfo.InvariantCulture))
            .Where(descriptor => descriptor > StandardError)
            .ToList();
        foreach (var descriptor in open)
            if (Control(descriptor, GetFlags) == 0)
                _ = Close(descriptor);
    }

    /// <summary>Asks a process to end. One that is gone already is no fault.</summary>
    public static void AskToEnd(int processId) => _ = Kill(processId, Terminate);

    /// <summary>Writes a folder's own entries through to the disk.</summary>
    public static void FlushFolder(string folder)
    {
        var descriptor = Check(Open(folder, ReadOnly), $"open of {folder}");
        try
        {
            Check(Flush(descriptor), $"fsync of {folder}");
        }
        finally
        {
            _ = Close(descriptor);
        }
    }

    private static int Check(int result, string operation) =>
        result >= 0
            ? result
            : throw new IOException(
                $"{operation} failed.",
                new Win32Exception(Marshal.GetLastPInvokeError())
            );

    [LibraryImport("libc", EntryPoint = "setsid", SetLastError = true)]
    private static partial int SetSession();

    [LibraryImport("libc", EntryPoint = "dup2", SetLastError = true)]
    private static partial int Duplicate(int from, int to);

    [LibraryImport("libc", EntryPoint = "kill", SetLastError = true)]
    private static partial int Kill(int processId, int signal);

    [LibraryImport(
        "libc",
        EntryPoint = "open",
        SetLastError = true,
        StringMarshalling = StringMarshalling.Utf8
    )]
    private static partial int Open(string path, int flags);

    [LibraryImport("libc", EntryPoint = "fsync", SetLastError = true)]
    private static partial int Flush(int descriptor);

    [LibraryImport("libc", EntryPoint = "fcntl", SetLastError = true)]
    private static partial int Control(int descriptor, int command);

    [LibraryImport("libc", EntryPoint = "close", SetLastError = true)]
    private static partial int Close(int descriptor);
}
