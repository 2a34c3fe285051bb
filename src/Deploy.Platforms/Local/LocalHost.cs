using System.Collections.Immutable;
using System.Diagnostics;
using Deploy.Host.Contracts;
using Deploy.Rollouts;
using Deploy.Rollouts.Ports;

namespace Deploy.Platforms.Local;

/// <summary>
/// The one host process of a checkout: it outlives whoever starts it, supervises the services and
/// shares their traffic. Safe for concurrent use, by several processes too.
/// </summary>
public sealed class LocalHost : IDisposable
{
    private static readonly TimeSpan EndTimeMax = TimeSpan.FromSeconds(20);
    private readonly HostFiles _files;
    private readonly HostConnection _connection;
    private readonly HostStarter _starter;
    private readonly SemaphoreSlim _oneStart = new(1, 1);

    /// <summary>The host of this checkout. Nothing is started or connected yet.</summary>
    public LocalHost(LocalHostOptions options, TimeProvider time)
    {
        _files = new(options.Root);
        _connection = new(_files, time);
        _starter = new(options, _files, _connection, time);
    }

    /// <summary>
    /// Returns when a host runs and serves what it is to serve, starting one where there is none.
    /// </summary>
    /// <exception cref="PlatformException">
    /// It did not start in time, ended (the message has the end of its log), or is of a build with
    /// another protocol.
    /// </exception>
    public async Task EnsureAsync(CancellationToken cancellationToken)
    {
        await _oneStart.WaitAsync(cancellationToken);
        try
        {
            await _starter.EnsureAsync(cancellationToken);
        }
        finally
        {
            _oneStart.Release();
        }
    }

    /// <summary>Whether it runs; starts nothing.</summary>
    public async Task<LocalHostCondition> LookAsync(CancellationToken cancellationToken) =>
        await _starter.TryReadInfoAsync(cancellationToken) is not null ? LocalHostCondition.Running
        : File.Exists(_files.SocketNote) ? LocalHostCondition.Missing
        : LocalHostCondition.NotStarted;

    /// <summary>
    /// All environments it serves, by name; none where no host runs. Starts nothing.
    /// </summary>
    public async Task<ImmutableArray<LocalEnvironmentState>> ReadAllAsync(
        CancellationToken cancellationToken
    )
    {
        try
        {
            var snapshot = await _connection.GetAsync(
                HostProtocol.EnvironmentsPath,
                HostJson.Default.HostSnapshot,
                cancellationToken
            );
            return [.. snapshot.Environments.Select(Readings.StateOf)];
        }
        catch (HostUnreachableException)
        {
            return [];
        }
        catch (HostFaultException e)
        {
            throw new PlatformException(e.Message, e);
        }
    }

    /// <summary>
    /// The next lease's fence of an environment: above the given one and all that this host ever
    /// gave or saw. Writes with an older one are refused from then on.
    /// </summary>
    /// <exception cref="PlatformException">The host does not run or does not answer.</exception>
    public Task<Fence> ClaimFenceAsync(
        EnvironmentName environment,
        Fence above,
        CancellationToken cancellationToken
    ) =>
        HostFaults.TranslatingAsync(async () =>
        {
            var claim = new HostCall<ClaimRequest>(
                HttpMethod.Post,
                $"{HostProtocol.EnvironmentsPath}/{environment.Value}/{HostProtocol.ClaimFence}",
                new(above.Token),
                HostJson.Default.ClaimRequest
            );
            var answer = await CallAsync(
                (host, token) => host.SendAsync(claim, HostJson.Default.ClaimAnswer, token),
                cancellationToken
            );
            return new Fence(answer.Fence);
        });

    /// <summary>
    /// Stops everything: traffic, then requests in flight within the drain time, then processes,
    /// then the host. Afterwards nothing is served and nothing will be restored; only the fences
    /// are remembered. What a killed host left running is ended, too.
    /// </summary>
    public async Task StopAsync(TimeSpan drainTimeout, CancellationToken cancellationToken)
    {
        switch (await LookAsync(cancellationToken))
        {
            case LocalHostCondition.Running:
                await StopRunningAsync(drainTimeout, cancellationToken);
                return;
            case LocalHostCondition.Missing:
                await _starter.CleanUpAsync(cancellationToken);
                return;
            case LocalHostCondition.NotStarted:
                return;
        }
    }

    /// <summary>Lets go of the connection; the host runs on.</summary>
    public void Dispose()
    {
        _connection.Dispose();
        _oneStart.Dispose();
    }

    /// <summary>
    /// Calls the host. One that is not there (any more) is started, once, unless nothing ever was.
    /// </summary>
    internal async Task<T> CallAsync<T>(
        Func<HostConnection, CancellationToken, Task<T>> call,
        CancellationToken cancellationToken
    )
    {
        try
        {
            return await call(_connection, cancellationToken);
        }
        catch (HostUnreachableException)
        {
            await EnsureAsync(cancellationToken);
        }
        try
        {
            return await call(_connection, cancellationToken);
        }
        catch (HostUnreachableException e)
        {
            throw new PlatformException(
                $"The local host ended while it was asked. {HostStarter.TailOf(_files)} "
                    + "Try again; if it ends again: ./build.sh Down",
                e
            );
        }
    }

    /// <summary>Calls the host that runs, and no other.</summary>
    internal Task<T> CallRunningAsync<T>(
        Func<HostConnection, CancellationToken, Task<T>> call,
        CancellationToken cancellationToken
    ) => call(_connection, cancellationToken);

    private async Task StopRunningAsync(TimeSpan drainTimeout, CancellationToken token)
    {
        var stop = new HostCall<StopRequest>(
            HttpMethod.Post,
            HostProtocol.StopPath,
            new((int)drainTimeout.TotalMilliseconds),
            HostJson.Default.StopRequest
        )
        {
            TakesMax = drainTimeout,
        };
        try
        {
            var info = await _connection.SendAsync(stop, HostJson.Default.HostInfo, token);
            using var host = Process.GetProcessById(info.ProcessId);
            await host.WaitForExitAsync(token).WaitAsync(EndTimeMax, token);
        }
        catch (ArgumentException)
        {
            // It has ended already.
        }
        catch (HostUnreachableException)
        {
            await _starter.CleanUpAsync(token);
        }
        catch (Exception e) when (e is HostFaultException or TimeoutException)
        {
            throw new PlatformException(
                $"The local host could not be stopped: {e.Message} {HostStarter.TailOf(_files)}",
                e
            );
        }
    }
}
