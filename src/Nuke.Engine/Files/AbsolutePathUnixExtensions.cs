using System.Runtime.Versioning;

namespace Nuke.Common.IO;

/// <summary>Permissions and links.</summary>
public static class AbsolutePathUnixExtensions
{
    private const UnixFileMode Execute =
        UnixFileMode.UserExecute | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute;

    /// <summary>Lets everybody run the file; does nothing on Windows.</summary>
    public static AbsolutePath SetExecutable(this AbsolutePath path)
    {
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(path, File.GetUnixFileMode(path) | Execute);
        }
        return path;
    }

    /// <summary>Sets the permissions, written as octal digits: <c>"644"</c>.</summary>
    [UnsupportedOSPlatform("windows")]
    public static AbsolutePath SetUnixPermissions(this AbsolutePath path, string mode)
    {
        File.SetUnixFileMode(path, (UnixFileMode)Convert.ToInt32(mode, 8));
        return path;
    }

    /// <summary>Makes a link at the path that leads to another.</summary>
    public static AbsolutePath AddUnixSymlink(
        this AbsolutePath path,
        AbsolutePath target,
        bool force = false
    )
    {
        if (force)
        {
            path.DeleteFile();
        }
        File.CreateSymbolicLink(path, target);
        return path;
    }
}
