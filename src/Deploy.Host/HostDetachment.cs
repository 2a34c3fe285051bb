using Deploy.Host.Contracts;
using Microsoft.Win32.SafeHandles;

namespace Deploy.Host;

/// <summary>
/// Cuts the ties to whoever started the host: session, terminal, pipes. A caller whose output is
/// piped must not wait for us, and its Ctrl+C must not reach us.
/// </summary>
internal static class HostDetachment
{
    private const long OutputBytesMax = 1024 * 1024;
    private const UnixFileMode OnlyOwner =
        UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;

    public static void CreatePrivateFolder(string folder)
    {
        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(folder);
            return;
        }
        Directory.CreateDirectory(folder, OnlyOwner);
        if (new DirectoryInfo(folder).LinkTarget is not null)
            throw new IOException($"{folder} is a link; expected a folder of this user.");
        // Fails where the folder belongs to somebody else.
        File.SetUnixFileMode(folder, OnlyOwner);
    }

    public static void LeaveCaller(HostFiles files)
    {
        if (OperatingSystem.IsWindows())
            return;
        UnixCalls.LeaveSession();
        UnixCalls.CloseInherited();
        if (File.Exists(files.Output) && new FileInfo(files.Output).Length > OutputBytesMax)
            File.Delete(files.Output);
        using var nothing = File.OpenHandle("/dev/null", FileMode.Open, FileAccess.Read);
        using var output = OpenOutput(files);
        UnixCalls.ReplaceStandardStreams(nothing, output);
    }

    private static SafeFileHandle OpenOutput(HostFiles files)
    {
        using var stream = new FileStream(files.Output, FileMode.Append, FileAccess.Write);
        return File.OpenHandle(
            files.Output,
            FileMode.OpenOrCreate,
            FileAccess.Write,
            FileShare.ReadWrite
        );
    }
}
