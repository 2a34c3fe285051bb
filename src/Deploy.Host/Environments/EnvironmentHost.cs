using Deploy.Host.Contracts;
using Deploy.Host.Forwarding;
using Deploy.Host.Revisions;
using Deploy.Host.Storage;
using Deploy.Rollouts;

namespace Deploy.Host.Environments;

/// <summary>
/// One environment: its port, its revisions, its split. Writes come one at a time; each is stored
/// before it takes effect, so that a killed host comes back with it.
/// </summary>
internal sealed class EnvironmentHost
{
    private static readonly TimeSpan PortChangeDrain = TimeSpan.FromSeconds(10);
    private readonly FencedWrites _writes;
    private readonly RevisionRoles _roles;
    private readonly HostServices _services;
    private readonly Forwarder _forwarder;
    private volatile EnvironmentSpec _spec;
    private volatile EnvironmentListener? _listener;

    public EnvironmentHost(EnvironmentSpec spec, HostServices services)
    {
        (_spec, _services) = (spec, services);
        _writes = new(spec.Name, services.State);
        _roles = new(() => _spec, _writes, services);
        _forwarder = new(
            _roles.Table,
            () => _spec,
            new ForwarderSetup(services.Bounds, services.Time, services.Logger)
        );
    }

    /// <summary>Opens the port of an environment that serves nothing yet.</summary>
    public Task OpenAsync(CancellationToken cancellationToken) =>
        _writes.DoAsync(() => ListenAsync(_spec, cancellationToken), cancellationToken);

    /// <summary>Brings the settings about; the port is open when it returns.</summary>
    public Task ConfigureAsync(EnvironmentSpec spec, CancellationToken cancellationToken) =>
        _writes.DoAsync(
            async () =>
            {
                if (_listener?.Port != spec.Port)
                    await ListenAsync(spec, cancellationToken);
                _spec = spec;
                _writes.Store(e => e with { Spec = spec });
            },
            cancellationToken
        );

    /// <summary>Serves again what was stored. The revisions' processes are starting then.</summary>
    public Task RestoreAsync(DesiredEnvironment stored, CancellationToken cancellationToken) =>
        _writes.DoAsync(
            async () =>
            {
                await _roles.RestoreAsync(stored, cancellationToken);
                await ListenAsync(stored.Spec, cancellationToken);
            },
            cancellationToken
        );

    /// <summary>
    /// Waits until every revision with processes is ready; what fails stays as it is.
    /// </summary>
    public Task WaitReadyAsync(TimeSpan atMost, CancellationToken cancellationToken) =>
        Task.WhenAll(
            new[] { _roles.Table.Current.Stable, _roles.Table.Current.Candidate }
                .OfType<Revision>()
                .Select(revision => revision.WaitReadyAsync(atMost, cancellationToken))
        );

    /// <summary>
    /// Starts a candidate, or joins in waiting for it. One that does not get ready is removed.
    /// The wait is not part of the write: a newer lease holder need not wait for it.
    /// </summary>
    public async Task<StartAnswer> StartCandidateAsync(
        StartRequest request,
        CancellationToken cancellationToken
    )
    {
        Revision? candidate = null;
        await _writes.DoAsync(
            request.Fence,
            async () =>
                candidate = await _roles.BeginCandidateAsync(request.Revision, cancellationToken),
            cancellationToken
        );
        var timeout = TimeSpan.FromMilliseconds(request.ReadyMilliseconds);
        var notReady = await candidate!.WaitReadyAsync(timeout, cancellationToken);
        if (notReady is not null)
            await _writes.DoAsync(
                () =>
                    _roles.Table.Current.Candidate == candidate
                        ? _roles.RetireCandidateAsync(TimeSpan.Zero)
                        : Task.CompletedTask,
                cancellationToken
            );
        return new(notReady);
    }

    public Task SetSplitAsync(SplitRequest request, CancellationToken cancellationToken) =>
        WriteAsync(
            request.Fence,
            () => _roles.Share(Weight.FromBasisPoints(request.CandidateBasisPoints)),
            cancellationToken
        );

    public Task PromoteAsync(DrainRequest request, CancellationToken cancellationToken) =>
        WriteAsync(request.Fence, () => _roles.Promote(DrainOf(request)), cancellationToken);

    public Task RetireCandidateAsync(DrainRequest request, CancellationToken cancellationToken) =>
        WriteAsync(
            request.Fence,
            () => _ = _roles.RetireCandidateAsync(DrainOf(request)),
            cancellationToken
        );

    public Task RetireStableAsync(DrainRequest request, CancellationToken cancellationToken) =>
        WriteAsync(request.Fence, () => _roles.RetireStable(DrainOf(request)), cancellationToken);

    public EnvironmentReading Read() => _roles.Read(_listener is not null);

    public MetricsReading ReadMetrics()
    {
        var routing = _roles.Table.Current;
        return new(
            _services.Time.GetUtcNow(),
            routing.Stable?.Meter.Read(),
            routing.Candidate?.Meter.Read()
        );
    }

    /// <summary>
    /// Traffic first, then draining, then processes. What is stored is left alone.
    /// </summary>
    public Task StopAsync(TimeSpan drainTimeout) =>
        _writes.DoAsync(
            async () =>
            {
                await CloseAsync(_listener, drainTimeout);
                _listener = null;
                await _roles.StopAsync();
            },
            CancellationToken.None
        );

    private static TimeSpan DrainOf(DrainRequest request) =>
        TimeSpan.FromMilliseconds(request.DrainMilliseconds);

    private Task WriteAsync(long fence, Action write, CancellationToken cancellationToken) =>
        _writes.DoAsync(
            fence,
            () =>
            {
                write();
                return Task.CompletedTask;
            },
            cancellationToken
        );

    private async Task ListenAsync(EnvironmentSpec spec, CancellationToken cancellationToken)
    {
        var old = _listener;
        _listener = await EnvironmentListener.OpenAsync(
            spec,
            _forwarder.HandleAsync,
            _services.Loggers,
            cancellationToken
        );
        await CloseAsync(old, PortChangeDrain);
    }

    private async Task CloseAsync(EnvironmentListener? listener, TimeSpan drainTimeout)
    {
        if (listener is null)
            return;
        await listener.CloseAsync(drainTimeout, _services.Time);
        listener.Dispose();
    }
}
