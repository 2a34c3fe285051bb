using System.ComponentModel;
using System.Diagnostics;
using Deploy.Host.Contracts;
using Deploy.Rollouts.Ports;

namespace Deploy.Platforms.Local;

/// <summary>Starts host processes.</summary>
internal static class HostStart
{
    /// <summary>What a host inherits; above all no secrets, for it outlives its caller.</summary>
    private static readonly string[] Inherited =
    [
        "PATH",
        "HOME",
        "TMPDIR",
        "TEMP",
        "TMP",
        "LANG",
        "TZ",
        "USER",
        "SystemRoot",
        "USERPROFILE",
        "APPDATA",
        "LOCALAPPDATA",
    ];

    /// <summary>
    /// Starts one. Its standard streams are pipes of ours, which it lets go of as soon as it runs.
    /// </summary>
    public static Process Start(LocalHostOptions options, HostFiles files, params string[] more)
    {
        CreatePrivateFolder(files.Folder);
        var program = HostBinaries.Copy(options.HostBinaries, files);
        var start = new ProcessStartInfo(options.Dotnet)
        {
            WorkingDirectory = files.Folder,
            UseShellExecute = false,
            CreateNoWindow = true,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var argument in (string[])["exec", program, "--root", files.Root, .. more])
            start.ArgumentList.Add(argument);
        KeepOnlyInherited(start.Environment);
        try
        {
            return Process.Start(start)!;
        }
        catch (Win32Exception e)
        {
            throw new PlatformException(
                $"The local host cannot be started: {options.Dotnet}: {e.Message}. "
                    + "See what this machine lacks: ./build.sh Doctor",
                e
            );
        }
    }

    private static void CreatePrivateFolder(string folder)
    {
        if (OperatingSystem.IsWindows())
            Directory.CreateDirectory(folder);
        else
            Directory.CreateDirectory(
                folder,
                UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute
            );
    }

    private static void KeepOnlyInherited(IDictionary<string, string?> variables)
    {
        foreach (var name in variables.Keys.ToList())
            if (
                !Inherited.Contains(name)
                && !name.StartsWith("DOTNET_", StringComparison.Ordinal)
                && !name.StartsWith("LC_", StringComparison.Ordinal)
            )
                variables.Remove(name);
    }
}
