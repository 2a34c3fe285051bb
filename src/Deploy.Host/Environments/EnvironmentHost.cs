using Deploy.Host.Contracts;
using Deploy.Host.Control;
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
    private readonly RoutingTable _table = new();
    private readonly RetiredRevisions _retired = new();
    private readonly HostServices _services;
    private readonly Forwarder _forwarder;
    private volatile EnvironmentSpec _spec;
    private EnvironmentListener? _listener;

    public EnvironmentHost(EnvironmentSpec spec, HostServices services)
    {
        (_spec, _services) = (spec, services);
        _writes = new(spec.Name, services.State);
        _forwarder = new(
            _table,
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
                _writes.Store(environment => environment with { Spec = spec });
            },
            cancellationToken
        );

    /// <summary>Serves again what was stored. The revisions' processes are starting then.</summary>
    public Task RestoreAsync(DesiredEnvironment stored, CancellationToken cancellationToken) =>
        _writes.DoAsync(
            async () =>
            {
                _table.Current = new(
                    await StartAsync(stored.Stable, cancellationToken),
                    await StartAsync(stored.Candidate, cancellationToken),
                    Weight.FromBasisPoints(stored.CandidateBasisPoints)
                );
                await ListenAsync(stored.Spec, cancellationToken);
            },
            cancellationToken
        );

    /// <summary>
    /// Waits until every revision with processes is ready; what fails stays as it is.
    /// </summary>
    public Task WaitReadyAsync(TimeSpan atMost, CancellationToken cancellationToken) =>
        Task.WhenAll(
            new[] { _table.Current.Stable, _table.Current.Candidate }
                .OfType<Revision>()
                .Select(revision => revision.WaitReadyAsync(atMost, cancellationToken))
        );

    public async Task<StartAnswer> StartCandidateAsync(
        StartRequest request,
        CancellationToken cancellationToken
    )
    {
        Revision? candidate = null;
        await _writes.DoAsync(
            request.Fence,
            async () => candidate = await BeginCandidateAsync(request.Revision, cancellationToken),
            cancellationToken
        );
        var timeout = TimeSpan.FromMilliseconds(request.ReadyMilliseconds);
        var notReady = await candidate!.WaitReadyAsync(timeout, cancellationToken);
        if (notReady is not null)
            await _writes.DoAsync(
                () =>
                    _table.Current.Candidate == candidate
                        ? RetireCandidateNow(TimeSpan.Zero)
                        : Task.CompletedTask,
                cancellationToken
            );
        return new(notReady);
    }

    public Task SetSplitAsync(SplitRequest request, CancellationToken cancellationToken) =>
        _writes.DoAsync(
            request.Fence,
            () =>
            {
                var weight = Weight.FromBasisPoints(request.CandidateBasisPoints);
                if (weight > Weight.Zero)
                    DemandReadyCandidate();
                _writes.Store(e => e with { CandidateBasisPoints = weight.BasisPoints });
                _table.Current = _table.Current with { CandidateWeight = weight };
                Say(new Split(weight).ToString());
                return Task.CompletedTask;
            },
            cancellationToken
        );

    public Task PromoteAsync(DrainRequest request, CancellationToken cancellationToken) =>
        _writes.DoAsync(
            request.Fence,
            () =>
            {
                var (old, candidate, _) = _table.Current;
                if (candidate is null && old is not null)
                    return Task.CompletedTask;
                candidate = DemandReadyCandidate();
                _writes.Store(e =>
                    e with
                    {
                        Stable = candidate.Spec,
                        Candidate = null,
                        CandidateBasisPoints = 0,
                    }
                );
                _table.Current = new(candidate, null, Weight.Zero);
                Say($"{candidate.Spec.Release.Version} is stable");
                _ = Retire(old, DrainOf(request));
                return Task.CompletedTask;
            },
            cancellationToken
        );

    public Task RetireCandidateAsync(DrainRequest request, CancellationToken cancellationToken) =>
        _writes.DoAsync(
            request.Fence,
            () =>
            {
                _ = RetireCandidateNow(DrainOf(request));
                return Task.CompletedTask;
            },
            cancellationToken
        );

    public Task RetireStableAsync(DrainRequest request, CancellationToken cancellationToken) =>
        _writes.DoAsync(
            request.Fence,
            () =>
            {
                if (_table.Current.Candidate is { } candidate)
                    throw Refused($"its candidate {candidate.Name} must be retired first");
                var stable = _table.Current.Stable;
                _writes.Store(e => e with { Stable = null });
                _table.Current = Routing.Nowhere;
                Say("serves nothing");
                _ = Retire(stable, DrainOf(request));
                return Task.CompletedTask;
            },
            cancellationToken
        );

    public EnvironmentReading Read()
    {
        var routing = _table.Current;
        return new()
        {
            Spec = _spec,
            Fence = _services.State.State.Fences.GetValueOrDefault(_spec.Name),
            CandidateBasisPoints = routing.CandidateWeight.BasisPoints,
            Stable = routing.Stable?.Read(),
            Candidate = routing.Candidate?.Read(),
            Retired = _retired.Read(),
        };
    }

    public MetricsReading ReadMetrics()
    {
        var routing = _table.Current;
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
                if (_listener is not null)
                    await _listener.CloseAsync(drainTimeout, _services.Time);
                _listener?.Dispose();
                var (stable, candidate, _) = _table.Current;
                _table.Current = Routing.Nowhere;
                _ = Retire(candidate, TimeSpan.Zero);
                _ = Retire(stable, TimeSpan.Zero);
                await _retired.WhenGoneAsync();
            },
            CancellationToken.None
        );

    private static TimeSpan DrainOf(DrainRequest request) =>
        TimeSpan.FromMilliseconds(request.DrainMilliseconds);

    private async Task<Revision> BeginCandidateAsync(
        RevisionSpec spec,
        CancellationToken cancellationToken
    )
    {
        if (_table.Current.Candidate is { } present)
            return present.Spec.Release.Digest == spec.Release.Digest
                ? present
                : throw Refused($"it has another candidate, {present.Name}; retire it first");
        var folder = await _services.Revisions.MaterialiseAsync(spec, cancellationToken);
        _writes.Store(e => e with { Candidate = spec, CandidateBasisPoints = 0 });
        var candidate = Revision.Start(spec, _spec, folder, _services.Supervision);
        _table.Current = _table.Current with
        {
            Candidate = candidate,
            CandidateWeight = Weight.Zero,
        };
        Say($"candidate {spec.Release.Version} is starting");
        return candidate;
    }

    private async Task<Revision?> StartAsync(RevisionSpec? spec, CancellationToken token)
    {
        if (spec is null)
            return null;
        var folder = await _services.Revisions.MaterialiseAsync(spec, token);
        return Revision.Start(spec, _spec, folder, _services.Supervision);
    }

    private Task RetireCandidateNow(TimeSpan drainTimeout)
    {
        if (_table.Current.Candidate is not { } candidate)
            return Task.CompletedTask;
        _writes.Store(e => e with { Candidate = null, CandidateBasisPoints = 0 });
        _table.Current = new(_table.Current.Stable, null, Weight.Zero);
        Say($"candidate {candidate.Spec.Release.Version} is retired");
        return Retire(candidate, drainTimeout);
    }

    private Task Retire(Revision? revision, TimeSpan drainTimeout) =>
        revision is null ? Task.CompletedTask : _retired.Add(revision, drainTimeout);

    private async Task ListenAsync(EnvironmentSpec spec, CancellationToken cancellationToken)
    {
        var old = _listener;
        _listener = await EnvironmentListener.OpenAsync(
            spec,
            _forwarder.HandleAsync,
            _services.Loggers,
            cancellationToken
        );
        if (old is null)
            return;
        await old.CloseAsync(PortChangeDrain, _services.Time);
        old.Dispose();
    }

    private Revision DemandReadyCandidate() =>
        _table.Current.Candidate switch
        {
            null => throw Refused("it has no candidate"),
            { Backends.Count: 0 } candidate => throw Refused(
                $"its candidate is not ready: {candidate.Read().Detail}"
            ),
            var candidate => candidate,
        };

    private ControlException Refused(string why) =>
        new(
            HostFaultKind.Refused,
            $"Environment {_spec.Name} does not allow it: {why}. See: ./build.sh Status"
        );

    private void Say(string change) => _services.Logger.Changed(_spec.Name, change);
}
