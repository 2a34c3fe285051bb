using Deploy.Host.Contracts;
using Deploy.Host.Environments;
using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace Deploy.Host.Control;

/// <summary>
/// The control interface: a unix socket that only its owner can open, never a port.
/// </summary>
internal sealed class ControlSocket : IAsyncDisposable
{
    private const UnixFileMode OnlyOwner = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    /// <summary>How long callers may take to read their last answer.</summary>
    private static readonly TimeSpan EndTimeMax = TimeSpan.FromSeconds(2);
    private readonly KestrelServer _server;
    private readonly string _path;
    private readonly HostFiles _files;
    private readonly TimeProvider _time;

    private ControlSocket(KestrelServer server, string path, HostFiles files, TimeProvider time) =>
        (_server, _path, _files, _time) = (server, path, files, time);

    /// <summary>
    /// Opens it. The caller holds the host's lock, so a socket that is there already is a dead
    /// host's.
    /// </summary>
    public static async Task<ControlSocket> OpenAsync(
        string path,
        HostFiles files,
        ControlApi api,
        HostServices services
    )
    {
        HostDetachment.CreatePrivateFolder(Path.GetDirectoryName(path)!);
        File.Delete(path);
        var server = HttpServers.Create(
            options => options.ListenUnixSocket(path),
            services.Loggers
        );
        await server.StartAsync(new HttpApplication(api.HandleAsync), CancellationToken.None);
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(path, OnlyOwner);
        await File.WriteAllTextAsync(files.SocketNote, path, CancellationToken.None);
        return new(server, path, files, services.Time);
    }

    public async ValueTask DisposeAsync()
    {
        using var deadline = new CancellationTokenSource(EndTimeMax, _time);
        await _server.StopAsync(deadline.Token);
        _server.Dispose();
        Remove(_path, _files);
    }

    /// <summary>Takes the socket away, and the folder that was made for it alone.</summary>
    public static void Remove(string path, HostFiles files)
    {
        var folder = Path.GetDirectoryName(path)!;
        if (!Directory.Exists(folder))
            return;
        File.Delete(path);
        if (folder != files.Folder)
            Directory.Delete(folder);
    }
}
