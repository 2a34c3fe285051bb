using Deploy.Rollouts;
using Deploy.Rollouts.Entries;
using Deploy.Rollouts.Plans;
using Deploy.Rollouts.Ports;
using Deploy.Rollouts.Releases;
using Deploy.Rollouts.Running;

namespace Deploy.Conductor;

/// <summary>
/// Conducts the rollouts of one environment: observe, decide, record, act, record. One call at a
/// time, under a lease of the environment that the caller holds and keeps alive.
/// </summary>
public sealed class RolloutConductor(RolloutPorts ports, IRolloutObserver observer)
{
    private readonly SteadyObserver _observer = new(observer);

    /// <summary>
    /// Begins the rollout asked for, or goes on with the open one of the same release, as far as
    /// the step asked for.
    /// </summary>
    /// <remarks>
    /// When the token is cancelled, or the platform fails, the rollout is aborted on a deadline of
    /// its own before this returns: the candidate is never left under traffic with nobody watching
    /// by accident. Faults and cancellation before a rollout was begun pass through as exceptions:
    /// nothing was changed then.
    /// </remarks>
    public async Task<RolloutOutcome> RunAsync(
        RolloutRequest request,
        Lease lease,
        CancellationToken cancellationToken
    )
    {
        // Not with the caller's token: an open rollout is ended below even when interrupted now.
        var book = RolloutBook.Of(await ports.Ledger.ReadAsync(CancellationToken.None));
        var open = book.Open(request.Environment);
        if (open is not null && open.Candidate.Digest != request.Candidate.Digest)
            return Refuse(open, request);
        if (Missing(open?.Plan ?? request.Plan, request) is { } refused)
            return refused;
        if (open is not null)
            return await GoOnAsync(open, request, lease, cancellationToken);
        var state = await ports.Platform.ReadAsync(cancellationToken);
        if (state.Stable?.Release is { } stable && stable.Digest == request.Candidate.Digest)
            return new RolloutOutcome.AlreadyServing(stable);
        if (!await ports.Leases.RenewAsync(lease, cancellationToken))
            return TakenOver(request.Environment);
        cancellationToken.ThrowIfCancellationRequested();
        var rollout = await BeginAsync(
            book.Next(request.Environment),
            request,
            state.Stable?.Release
        );
        return await GoOnAsync(rollout, request, lease, cancellationToken);
    }

    /// <summary>
    /// Ends the environment's open rollout with all traffic on stable. Refused when none is open,
    /// or when the candidate has passed every step and can still become stable.
    /// </summary>
    public async Task<RolloutOutcome> AbortAsync(
        EnvironmentName environment,
        string reason,
        Lease lease,
        CancellationToken cancellationToken
    )
    {
        var book = RolloutBook.Of(await ports.Ledger.ReadAsync(cancellationToken));
        if (book.Open(environment) is not { } open)
            return new RolloutOutcome.Refused(
                $"{environment} has no open rollout. Next: ./build.sh Status"
            );
        if (open.Phase == Phase.Completing && await CanCompleteAsync(open, cancellationToken))
            return new RolloutOutcome.Refused(
                $"{open.Id} has passed every step and is becoming stable. "
                    + "Next: ./build.sh Full to finish it, then ./build.sh Rollback"
            );
        var journal = new Journal(ports.Ledger, open, lease);
        await using var session = new RolloutSession(ports, _observer, journal);
        return await session.BackOutAsync(AbortCause.Asked, reason);
    }

    /// <summary>
    /// Whether the candidate is still there to become stable, or is stable already.
    /// </summary>
    private async Task<bool> CanCompleteAsync(Rollout open, CancellationToken cancellationToken)
    {
        var state = await ports.Platform.ReadAsync(cancellationToken);
        return state.Stable?.Release.Digest == open.Candidate.Digest
            || state.Candidate?.Release.Digest == open.Candidate.Digest;
    }

    private async Task<RolloutOutcome> GoOnAsync(
        Rollout rollout,
        RolloutRequest request,
        Lease lease,
        CancellationToken cancellationToken
    )
    {
        var journal = new Journal(ports.Ledger, rollout, lease);
        await using var session = new RolloutSession(ports, _observer, journal);
        return await session.RunAsync(request.UpToStep, cancellationToken);
    }

    private async Task<Rollout> BeginAsync(RolloutId id, RolloutRequest request, ReleaseId? stable)
    {
        var started = new Fact.RolloutStarted(
            id,
            request.Plan,
            stable,
            request.Candidate,
            request.Purpose,
            request.IsRollback
        );
        // Not to be interrupted half-way: whether it has begun must not be in doubt.
        var entry = await ports.Ledger.AppendAsync(started, CancellationToken.None);
        return Rollout.Begin(started, entry.At);
    }

    private static RolloutOutcome.Refused? Missing(Plan plan, RolloutRequest request) =>
        plan.Steps.Any(step => step.Name == request.UpToStep)
            ? null
            : new(
                $"the plan of {request.Environment}'s rollout has no step {request.UpToStep}, only "
                    + $"{string.Join(", ", plan.Steps.Select(step => step.Name))}. "
                    + "Next: name one of these, or ./build.sh Abort and begin anew"
            );

    private static RolloutOutcome.Refused TakenOver(EnvironmentName environment) =>
        new(
            $"the lease of {environment} was taken over before anything was done. "
                + "Next: ./build.sh Status"
        );

    private static RolloutOutcome.Refused Refuse(Rollout open, RolloutRequest request) =>
        new(
            $"{request.Environment} is in the middle of {open.Id}: {open.Candidate} at "
                + $"{open.Step?.Weight ?? Weight.Zero}, not {request.Candidate}. "
                + "Next: ./build.sh Abort, or finish it from the tree it was built of"
        );
}
