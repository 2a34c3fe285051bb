using System.Net;
using Deploy.Host.Contracts;
using Deploy.Host.Control;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.Logging;

namespace Deploy.Host.Environments;

/// <summary>The loopback port of one environment.</summary>
internal sealed class EnvironmentListener : IDisposable
{
    private readonly KestrelServer _server;

    private EnvironmentListener(KestrelServer server, int port) => (_server, Port) = (server, port);

    public int Port { get; }

    /// <summary>Opens it.</summary>
    /// <exception cref="ControlException">The port belongs to somebody else.</exception>
    public static async Task<EnvironmentListener> OpenAsync(
        EnvironmentSpec environment,
        RequestDelegate answer,
        ILoggerFactory loggers,
        CancellationToken cancellationToken
    )
    {
        var server = HttpServers.Create(
            options => options.Listen(IPAddress.Loopback, environment.Port),
            loggers
        );
        try
        {
            await server.StartAsync(new HttpApplication(answer), cancellationToken);
            return new(server, environment.Port);
        }
        catch (IOException e)
        {
            server.Dispose();
            throw new ControlException(
                HostFaultKind.PortTaken,
                $"Environment {environment.Name} listens on 127.0.0.1:{environment.Port}, but "
                    + $"that port is held by {PortHolder.Describe(environment.Port)}. "
                    + "To do: end it, or choose other ports with --local-port-base; Doctor shows "
                    + "which are free. Next: ./build.sh Doctor",
                e
            );
        }
    }

    /// <summary>
    /// Takes no new connection, lets the open ones finish for so long, then cuts them.
    /// </summary>
    public async Task CloseAsync(TimeSpan drainTimeout, TimeProvider time)
    {
        using var deadline = new CancellationTokenSource(drainTimeout, time);
        await _server.StopAsync(deadline.Token);
    }

    public void Dispose() => _server.Dispose();
}
