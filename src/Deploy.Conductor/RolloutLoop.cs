using Deploy.Rollouts.Entries;
using Deploy.Rollouts.Running;
using Deploy.Rollouts.Verdicts;

namespace Deploy.Conductor;

/// <summary>
/// Observe, decide, record, act, record: as far as it goes. Faults of the ports pass through.
/// </summary>
internal sealed class RolloutLoop(RolloutPorts ports, IRolloutObserver observer, Journal journal)
    : IAsyncDisposable
{
    private readonly WindowWatch _watch = new(ports);
    private readonly Effects _effects = new(ports, journal);
    private Verdict _preparation = Verdict.Unjudged;
    private Decision.Abort? _abort;

    /// <summary>Returns when there is nothing more to do; nothing drives traffic then.</summary>
    public async Task RunAsync(int upToStep, CancellationToken cancellationToken)
    {
        while (true)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var decision = await DecideAsync(upToStep, cancellationToken);
            if (decision is Decision.Stop)
                break;
            await ConfirmAsync(cancellationToken);
            await CarryOutAsync(decision, cancellationToken);
        }
        await _watch.DisposeAsync();
    }

    /// <summary>
    /// Records that the rollout is to end. The first reason stays the reason, also where recording
    /// it failed: what is tried later is only its consequence.
    /// </summary>
    public async Task AbortAsync(Decision.Abort abort, CancellationToken cancellationToken)
    {
        _abort ??= abort;
        var rollout = journal.Rollout;
        await MoveAsync(
            new Fact.AbortDecided(
                rollout.Id,
                rollout.Step?.Name ?? "",
                _abort.Cause,
                _abort.Reason
            ),
            cancellationToken
        );
    }

    /// <summary>Returns all traffic to stable without a record, and reads that back.</summary>
    public Task<string> RetireUnrecordedAsync(CancellationToken cancellationToken) =>
        _effects.RetireUnrecordedAsync(cancellationToken);

    /// <exception cref="LeaseLostException">The lease is somebody else's now.</exception>
    public async Task ConfirmAsync(CancellationToken cancellationToken)
    {
        if (!await ports.Leases.RenewAsync(journal.Lease, cancellationToken))
            throw new LeaseLostException();
    }

    public ValueTask DisposeAsync() => _watch.DisposeAsync();

    private async Task<Decision> DecideAsync(int upToStep, CancellationToken cancellationToken)
    {
        if (Decider.Foregone(journal.Rollout) is { } foregone)
            return foregone;
        var isWatched = journal.Rollout.Phase == Phase.Watching && _watch.IsOpen;
        if (isWatched)
            await _watch.SampleAsync(cancellationToken);
        var policy = journal.Rollout.Plan.Policy;
        var seen = new Observation
        {
            State = await ports.Platform.ReadAsync(cancellationToken),
            UpToStep = upToStep,
            Preparation = _preparation,
            IsWatched = isWatched,
            Triggers = isWatched ? _watch.Triggers(policy) : Verdict.Unjudged,
            Gates = isWatched ? _watch.Gates(policy) : Verdict.Unjudged,
        };
        var now = ports.Time.GetUtcNow();
        if (isWatched)
            observer.Watched(journal.Rollout, seen, _watch.Window, now);
        return Decider.Decide(journal.Rollout, seen, now);
    }

    private Task CarryOutAsync(Decision decision, CancellationToken cancellationToken) =>
        decision.Match(
            new DecisionCases<Task>
            {
                Prepare = _ => PrepareAsync(cancellationToken),
                Verify = verify => VerifyAsync(verify.Verdict, cancellationToken),
                Enter = enter => EnterAsync(enter, cancellationToken),
                Hold = hold => HoldAsync(hold, cancellationToken),
                Pass = pass => PassAsync(pass, cancellationToken),
                Promote = _ => PromoteAsync(cancellationToken),
                Abort = abort => AbortAsync(abort, cancellationToken),
                Retire = _ => RetireAsync(cancellationToken),
                Stop = _ => Task.CompletedTask,
            }
        );

    private async Task PrepareAsync(CancellationToken cancellationToken)
    {
        observer.Doing(journal.Rollout, $"starting {journal.Rollout.Candidate} without traffic");
        _preparation = await _effects.PrepareAsync(cancellationToken);
    }

    private Task VerifyAsync(Verdict verdict, CancellationToken cancellationToken) =>
        MoveAsync(new Fact.CandidateVerified(journal.Rollout.Id, verdict), cancellationToken);

    private async Task EnterAsync(Decision.Enter enter, CancellationToken cancellationToken)
    {
        observer.Doing(journal.Rollout, $"shifting to {enter.Split}");
        var url = await _effects.EnterAsync(enter, cancellationToken);
        await _watch.OpenAsync(url, cancellationToken);
        observer.Moved(journal.Rollout);
    }

    private Task HoldAsync(Decision.Hold hold, CancellationToken cancellationToken)
    {
        var interval = journal.Rollout.Plan.Interval;
        var wait = hold.Left > TimeSpan.Zero && hold.Left < interval ? hold.Left : interval;
        return Task.Delay(wait, ports.Time, cancellationToken);
    }

    private async Task PassAsync(Decision.Pass pass, CancellationToken cancellationToken)
    {
        var rollout = journal.Rollout;
        var step = rollout.Plan.Steps[rollout.StepIndex].Name;
        await MoveAsync(new Fact.StepPassed(rollout.Id, step, pass.Verdict), cancellationToken);
    }

    private async Task PromoteAsync(CancellationToken cancellationToken)
    {
        await _watch.DisposeAsync();
        observer.Doing(journal.Rollout, $"making {journal.Rollout.Candidate} stable");
        await _effects.PromoteAsync(cancellationToken);
        observer.Moved(journal.Rollout);
    }

    private async Task RetireAsync(CancellationToken cancellationToken)
    {
        observer.Doing(journal.Rollout, "returning all traffic to stable");
        await _effects.RetireAsync(cancellationToken);
        observer.Moved(journal.Rollout);
    }

    private async Task MoveAsync(Fact fact, CancellationToken cancellationToken)
    {
        await journal.RecordAsync(fact, cancellationToken);
        observer.Moved(journal.Rollout);
    }
}
