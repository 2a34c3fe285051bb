using Deploy.Rollouts;
using Deploy.Rollouts.Entries;
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
    /// by accident.
    /// </remarks>
    public async Task<RolloutOutcome> RunAsync(
        RolloutRequest request,
        Lease lease,
        CancellationToken cancellationToken
    )
    {
        var book = RolloutBook.Of(await ports.Ledger.ReadAsync(cancellationToken));
        var state = await ports.Platform.ReadAsync(cancellationToken);
        if (book.Open(request.Environment) is { } open)
            return open.Candidate.Digest == request.Candidate.Digest
                ? await GoOnAsync(open, request, lease, cancellationToken)
                : Refuse(open, request);
        if (state.Stable?.Release is { } stable && stable.Digest == request.Candidate.Digest)
            return new RolloutOutcome.AlreadyServing(stable);
        var rollout = await BeginAsync(
            book.Next(request.Environment),
            request,
            state.Stable?.Release,
            cancellationToken
        );
        return await GoOnAsync(rollout, request, lease, cancellationToken);
    }

    /// <summary>
    /// Ends the environment's open rollout with all traffic on stable. Refused when none is open,
    /// or when the candidate has passed every step and is becoming stable.
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
        if (open.Phase == Phase.Completing)
            return new RolloutOutcome.Refused(
                $"{open.Id} has passed every step and is becoming stable. "
                    + "Next: ./build.sh Full to finish it, then ./build.sh Rollback"
            );
        var journal = new Journal(ports.Ledger, open, lease);
        await using var session = new RolloutSession(ports, _observer, journal);
        return await session.BackOutAsync(AbortCause.Asked, reason);
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

    private async Task<Rollout> BeginAsync(
        RolloutId id,
        RolloutRequest request,
        ReleaseId? stable,
        CancellationToken cancellationToken
    )
    {
        var started = new Fact.RolloutStarted(
            id,
            request.Plan,
            stable,
            request.Candidate,
            request.Purpose,
            request.IsRollback
        );
        var entry = await ports.Ledger.AppendAsync(started, cancellationToken);
        return Rollout.Begin(started, entry.At);
    }

    private static RolloutOutcome.Refused Refuse(Rollout open, RolloutRequest request) =>
        new(
            $"{request.Environment} is in the middle of {open.Id}: {open.Candidate} at "
                + $"{open.Step?.Weight ?? Weight.Zero}, not {request.Candidate}. "
                + "Next: ./build.sh Abort, or finish it from the tree it was built of"
        );
}
