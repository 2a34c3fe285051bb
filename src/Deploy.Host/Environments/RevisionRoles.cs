using Deploy.Host.Contracts;
using Deploy.Host.Control;
using Deploy.Host.Forwarding;
using Deploy.Host.Revisions;
using Deploy.Host.Storage;
using Deploy.Rollouts;

namespace Deploy.Host.Environments;

/// <summary>
/// Which revision of an environment is stable, which the candidate, and how they share traffic.
/// Each change is stored before it takes effect. Changes come one at a time: the caller sees to it.
/// </summary>
internal sealed class RevisionRoles(
    Func<EnvironmentSpec> environment,
    FencedWrites writes,
    HostServices services
)
{
    private readonly RetiredRevisions _retired = new();

    public RoutingTable Table { get; } = new();

    private EnvironmentSpec Spec => environment();

    /// <summary>Starts again what was stored.</summary>
    public async Task RestoreAsync(DesiredEnvironment stored, CancellationToken cancellationToken)
    {
        var candidate = await RestartAsync(stored.Candidate, cancellationToken);
        Table.Current = new(
            await RestartAsync(stored.Stable, cancellationToken),
            candidate,
            candidate is null ? Weight.Zero : Weight.FromBasisPoints(stored.CandidateBasisPoints)
        );
    }

    /// <summary>The candidate of this release, started unless it is there.</summary>
    public async Task<Revision> BeginCandidateAsync(RevisionSpec spec, CancellationToken token)
    {
        if (Table.Current.Candidate is { } present)
            return present.Spec.Release.Digest == spec.Release.Digest
                ? present
                : throw Refused($"it has another candidate, {present.Name}; retire it first");
        var folder = await services.Revisions.MaterialiseAsync(spec, token);
        writes.Store(e => e with { Candidate = spec, CandidateBasisPoints = 0 });
        var candidate = Revision.Start(spec, Spec, folder, services.Supervision);
        Table.Current = new(Table.Current.Stable, candidate, Weight.Zero);
        Say($"candidate {spec.Release.Version} is starting");
        return candidate;
    }

    public void Share(Weight weight)
    {
        if (weight > Weight.Zero)
            DemandReadyCandidate();
        writes.Store(e => e with { CandidateBasisPoints = weight.BasisPoints });
        Table.Current = Table.Current with { CandidateWeight = weight };
        Say(new Split(weight).ToString());
    }

    /// <summary>The candidate becomes stable; without one a stable revision just stays.</summary>
    public void Promote(TimeSpan drainTimeout)
    {
        var (old, candidate, _) = Table.Current;
        if (candidate is null && old is not null)
            return;
        candidate = DemandReadyCandidate();
        writes.Store(e =>
            e with
            {
                Stable = candidate.Spec,
                Candidate = null,
                CandidateBasisPoints = 0,
            }
        );
        Table.Current = new(candidate, null, Weight.Zero);
        Say($"{candidate.Spec.Release.Version} is stable");
        _ = RetireAsync(old, drainTimeout);
    }

    /// <summary>
    /// Traffic is away when it returns; the task completes when the processes are.
    /// </summary>
    public Task RetireCandidateAsync(TimeSpan drainTimeout)
    {
        if (Table.Current.Candidate is not { } candidate)
            return Task.CompletedTask;
        writes.Store(e => e with { Candidate = null, CandidateBasisPoints = 0 });
        Table.Current = new(Table.Current.Stable, null, Weight.Zero);
        Say($"candidate {candidate.Spec.Release.Version} is retired");
        return RetireAsync(candidate, drainTimeout);
    }

    /// <summary>Afterwards the environment serves nothing.</summary>
    public void RetireStable(TimeSpan drainTimeout)
    {
        if (Table.Current.Candidate is { } candidate)
            throw Refused($"its candidate {candidate.Name} must be retired first");
        var stable = Table.Current.Stable;
        writes.Store(e => e with { Stable = null });
        Table.Current = Routing.Nowhere;
        Say("serves nothing");
        _ = RetireAsync(stable, drainTimeout);
    }

    /// <summary>Ends all processes; what is stored is left alone.</summary>
    public async Task StopAsync()
    {
        var (stable, candidate, _) = Table.Current;
        Table.Current = Routing.Nowhere;
        _ = RetireAsync(candidate, TimeSpan.Zero);
        _ = RetireAsync(stable, TimeSpan.Zero);
        await _retired.WhenGoneAsync();
    }

    public EnvironmentReading Read(bool isListening)
    {
        var routing = Table.Current;
        return new()
        {
            Spec = Spec,
            IsListening = isListening,
            Fence = new Fences(services.State).Newest(Spec.Name),
            CandidateBasisPoints = routing.CandidateWeight.BasisPoints,
            Stable = routing.Stable?.Read(),
            Candidate = routing.Candidate?.Read(),
            Retired = _retired.Read(),
        };
    }

    /// <summary>A revision whose files are gone or altered does not run; the others do.</summary>
    private async Task<Revision?> RestartAsync(RevisionSpec? spec, CancellationToken token)
    {
        if (spec is null)
            return null;
        try
        {
            var folder = await services.Revisions.MaterialiseAsync(spec, token);
            return Revision.Start(spec, Spec, folder, services.Supervision);
        }
        catch (Exception e) when (e is InvalidDataException or IOException)
        {
            services.Logger.NotRestored(e, $"{Spec.Name}/{spec.Release.Version}");
            return null;
        }
    }

    private Task RetireAsync(Revision? revision, TimeSpan drainTimeout) =>
        revision is null ? Task.CompletedTask : _retired.Add(revision, drainTimeout);

    private Revision DemandReadyCandidate() =>
        Table.Current.Candidate switch
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
            $"Environment {Spec.Name} does not allow it: {why}. See: ./build.sh Status"
        );

    private void Say(string change) => services.Logger.Changed(Spec.Name, change);
}
