using Deploy.Host.Contracts;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.Logging;

namespace Deploy.Host.Control;

/// <summary>
/// The control interface: a unix socket that only its owner can open, never a port.
/// </summary>
internal sealed class ControlSocket : IAsyncDisposable
{
    private const UnixFileMode OnlyOwner = UnixFileMode.UserRead | UnixFileMode.UserWrite;
    private readonly KestrelServer _server;
    private readonly string _path;

    private ControlSocket(KestrelServer server, string path) => (_server, _path) = (server, path);

    /// <summary>
    /// Opens it. The caller holds the host's lock, so a socket that is there already is a dead
    /// host's.
    /// </summary>
    public static async Task<ControlSocket> OpenAsync(
        string path,
        HostFiles files,
        ControlApi api,
        ILoggerFactory loggers
    )
    {
        HostDetachment.CreatePrivateFolder(Path.GetDirectoryName(path)!);
        File.Delete(path);
        var server = HttpServers.Create(options => options.ListenUnixSocket(path), loggers);
        await server.StartAsync(new HttpApplication(api.HandleAsync), CancellationToken.None);
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(path, OnlyOwner);
        await File.WriteAllTextAsync(files.SocketNote, path, CancellationToken.None);
        return new(server, path);
    }

    public async ValueTask DisposeAsync()
    {
        await _server.StopAsync(CancellationToken.None);
        _server.Dispose();
        File.Delete(_path);
    }
}
