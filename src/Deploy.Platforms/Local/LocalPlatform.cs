using System.Collections.Immutable;
using System.Text.Json.Serialization.Metadata;
using Deploy.Host.Contracts;
using Deploy.Rollouts;
using Deploy.Rollouts.Measuring;
using Deploy.Rollouts.Ports;
using Deploy.Rollouts.Releases;

namespace Deploy.Platforms.Local;

/// <summary>
/// One environment on this machine, served by the checkout's host. Retiring and promoting return
/// when traffic is where it belongs; draining goes on in the host.
/// </summary>
public sealed class LocalPlatform : IPlatform, IRetireStable, IMetricSource
{
    private readonly LocalEnvironment _environment;
    private readonly LocalHost _host;
    private readonly Func<ReleaseId, CancellationToken, Task<ShippedRelease>> _find;
    private readonly TimeProvider _time;
    private readonly string _path;

    /// <summary>The environment as this host serves it.</summary>
    /// <param name="environment">Its settings; the first write brings them about.</param>
    /// <param name="host">Started by reads and writes where it should run and does not.</param>
    /// <param name="find">Where a release's files are and how they are run.</param>
    /// <param name="time">The clock.</param>
    public LocalPlatform(
        LocalEnvironment environment,
        LocalHost host,
        Func<ReleaseId, CancellationToken, Task<ShippedRelease>> find,
        TimeProvider time
    )
    {
        (_environment, _host, _find, _time) = (environment, host, find, time);
        _path = $"{HostProtocol.EnvironmentsPath}/{environment.Name.Value}";
    }

    /// <inheritdoc/>
    public async Task<EnvironmentState> ReadAsync(CancellationToken cancellationToken)
    {
        var nothing = new EnvironmentState(_environment.Url, null, null, Split.AllStable);
        try
        {
            if (await _host.LookAsync(cancellationToken) is LocalHostCondition.NotStarted)
                return nothing;
            await _host.EnsureAsync(cancellationToken);
            var reading = await _host.CallAsync(
                (host, token) => host.GetAsync(_path, HostJson.Default.EnvironmentReading, token),
                cancellationToken
            );
            if (!reading.IsListening)
                reading = await ConfigureAsync(cancellationToken);
            return Readings.StateOf(reading).State;
        }
        catch (HostFaultException e) when (e.Kind is HostFaultKind.Unknown)
        {
            return nothing;
        }
        catch (HostFaultException e)
        {
            throw HostFaults.Translate(e);
        }
    }

    /// <inheritdoc/>
    public async Task<Sample> SampleAsync(CancellationToken cancellationToken)
    {
        try
        {
            var reading = await _host.CallRunningAsync(
                (host, token) =>
                    host.GetAsync(
                        $"{_path}/{HostProtocol.Metrics}",
                        HostJson.Default.MetricsReading,
                        token
                    ),
                cancellationToken
            );
            return Readings.SampleOf(reading);
        }
        catch (Exception e)
            when (e is HostUnreachableException or HostFaultException or PlatformException)
        {
            return new(_time.GetUtcNow(), null, null);
        }
    }

    /// <inheritdoc/>
    public async Task<StartOutcome> StartCandidateAsync(
        ReleaseId release,
        TimeSpan readyTimeout,
        Fence fence,
        CancellationToken cancellationToken
    )
    {
        var shipped = await _find(release, cancellationToken);
        var request = new StartRequest
        {
            Fence = fence.Token,
            ReadyMilliseconds = (int)readyTimeout.TotalMilliseconds,
            Revision = new()
            {
                Release = new(release.Service, release.Version, release.Digest.ToString()),
                Folder = Path.GetFullPath(shipped.Folder),
                Command = shipped.Command,
                Variables = shipped.Variables,
                Files = shipped.Files.IsEmpty
                    ? ShippedFiles.DigestsOf(shipped.Folder)
                    : shipped.Files.ToImmutableSortedDictionary(f => f.Key, f => $"{f.Value}"),
            },
        };
        var call = CallOf(HostProtocol.StartCandidate, request, HostJson.Default.StartRequest) with
        {
            TakesMax = readyTimeout * _environment.Replicas,
        };
        var answer = await WriteAsync(call, HostJson.Default.StartAnswer, cancellationToken);
        return answer.NotReady is { } reason
            ? new StartOutcome.NotReady(reason)
            : new StartOutcome.Ready();
    }

    /// <inheritdoc/>
    public Task SetSplitAsync(Split split, Fence fence, CancellationToken cancellationToken) =>
        WriteAsync(
            CallOf(
                HostProtocol.SetSplit,
                new SplitRequest(fence.Token, split.Candidate.BasisPoints),
                HostJson.Default.SplitRequest
            ),
            HostJson.Default.EnvironmentReading,
            cancellationToken
        );

    /// <inheritdoc/>
    public Task PromoteAsync(
        TimeSpan drainTimeout,
        Fence fence,
        CancellationToken cancellationToken
    ) =>
        WriteAsync(
            CallOf(
                HostProtocol.Promote,
                new DrainRequest(fence.Token, (int)drainTimeout.TotalMilliseconds),
                HostJson.Default.DrainRequest
            ),
            HostJson.Default.EnvironmentReading,
            cancellationToken
        );

    /// <inheritdoc/>
    public Task RetireCandidateAsync(
        TimeSpan drainTimeout,
        Fence fence,
        CancellationToken cancellationToken
    ) => RetireAsync(HostProtocol.RetireCandidate, drainTimeout, fence, cancellationToken);

    /// <inheritdoc/>
    public Task RetireStableAsync(
        TimeSpan drainTimeout,
        Fence fence,
        CancellationToken cancellationToken
    ) => RetireAsync(HostProtocol.RetireStable, drainTimeout, fence, cancellationToken);

    /// <summary>
    /// Starts the host where none runs, and opens the environment's port. It changes nothing that
    /// is served.
    /// </summary>
    /// <exception cref="PlatformException">
    /// The port is somebody else's; the message says whose, and how to choose others.
    /// </exception>
    public Task OpenAsync(CancellationToken cancellationToken) =>
        HostFaults.TranslatingAsync(async () =>
        {
            await _host.EnsureAsync(cancellationToken);
            return await ConfigureAsync(cancellationToken);
        });

    /// <summary>
    /// Taking something away needs neither the port nor the settings, and what the host does not
    /// know of is gone already.
    /// </summary>
    private async Task RetireAsync(
        string what,
        TimeSpan drainTimeout,
        Fence fence,
        CancellationToken cancellationToken
    )
    {
        var request = new DrainRequest(fence.Token, (int)drainTimeout.TotalMilliseconds);
        var call = CallOf(what, request, HostJson.Default.DrainRequest);
        await HostFaults.TranslatingAsync(async () =>
        {
            await _host.EnsureAsync(cancellationToken);
            try
            {
                await _host.CallAsync(
                    (host, token) =>
                        host.SendAsync(call, HostJson.Default.EnvironmentReading, token),
                    cancellationToken
                );
            }
            catch (HostFaultException e) when (e.Kind is HostFaultKind.Unknown)
            {
                // Nothing of it runs.
            }
            return true;
        });
    }

    private HostCall<T> CallOf<T>(string what, T content, JsonTypeInfo<T> type) =>
        new(HttpMethod.Post, $"{_path}/{what}", content, type);

    /// <summary>Writes are idempotent, so one that broke off is simply done again.</summary>
    private Task<TAnswer> WriteAsync<TContent, TAnswer>(
        HostCall<TContent> call,
        JsonTypeInfo<TAnswer> answer,
        CancellationToken cancellationToken
    ) =>
        HostFaults.TranslatingAsync(async () =>
        {
            await _host.EnsureAsync(cancellationToken);
            await ConfigureAsync(cancellationToken);
            return await _host.CallAsync(
                (host, token) => host.SendAsync(call, answer, token),
                cancellationToken
            );
        });

    /// <summary>Brings the settings about and the port open.</summary>
    private Task<EnvironmentReading> ConfigureAsync(CancellationToken cancellationToken) =>
        _host.CallAsync(
            (host, token) =>
                host.SendAsync(
                    new HostCall<EnvironmentSpec>(
                        HttpMethod.Put,
                        _path,
                        Readings.SpecOf(_environment),
                        HostJson.Default.EnvironmentSpec
                    ),
                    HostJson.Default.EnvironmentReading,
                    token
                ),
            cancellationToken
        );
}
