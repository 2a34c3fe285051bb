using System.Security.Cryptography;
using System.Text;

namespace Deploy.Host.Contracts;

/// <summary>Where the host of one checkout keeps its files: all below <c>.deploy/</c>.</summary>
public sealed class HostFiles
{
    private const int SocketPathBytesMax = 100;

    /// <summary>The files of the host of this root.</summary>
    /// <param name="root">The checkout's folder; made absolute.</param>
    public HostFiles(string root)
    {
        Root = Path.TrimEndingDirectorySeparator(Path.GetFullPath(root));
        Folder = Path.Combine(Root, ".deploy", "host");
    }

    /// <summary>The checkout's absolute folder.</summary>
    public string Root { get; }

    /// <summary>The host's own folder, 0700.</summary>
    public string Folder { get; }

    /// <summary>Held exclusively by the one running host.</summary>
    public string Lock => Path.Combine(Folder, "host.lock");

    /// <summary>The desired state.</summary>
    public string State => Path.Combine(Folder, "state.json");

    /// <summary>What the host says of itself.</summary>
    public string Log => Path.Combine(Folder, "host.log");

    /// <summary>What the runtime beneath the host says when it ends in an unforeseen way.</summary>
    public string Output => Path.Combine(Folder, "host.out");

    /// <summary>One file per running service process.</summary>
    public string Processes => Path.Combine(Folder, "processes");

    /// <summary>Copies of the host's own assemblies, by fingerprint.</summary>
    public string Binaries => Path.Combine(Folder, "bin");

    /// <summary>What the services wrote, by environment.</summary>
    public string Logs => Path.Combine(Folder, "logs");

    /// <summary>The releases as they run, by digest.</summary>
    public string Revisions => Path.Combine(Root, ".deploy", "revisions");

    /// <summary>Names the socket where it could not lie beside the other files.</summary>
    public string SocketNote => Path.Combine(Folder, "control.path");

    private string NearSocket => Path.Combine(Folder, "control.sock");

    /// <summary>
    /// Where a client finds the control socket: beside the other files, or where the host noted
    /// it because that path is longer than a socket's may be.
    /// </summary>
    public string FindSocket() =>
        IsShortEnough(NearSocket) || !File.Exists(SocketNote)
            ? NearSocket
            : File.ReadAllText(SocketNote).Trim();

    /// <summary>Where a host of this root puts its socket.</summary>
    /// <param name="temporaryFolder">Used where the root's own path is too long.</param>
    public string ChooseSocket(string temporaryFolder)
    {
        if (IsShortEnough(NearSocket))
            return NearSocket;
        var name = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Root)))[..16];
        return Path.Combine(temporaryFolder, $"deploy-{name}", "control.sock");
    }

    private static bool IsShortEnough(string path) =>
        Encoding.UTF8.GetByteCount(path) <= SocketPathBytesMax;
}
