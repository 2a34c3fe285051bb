using Deploy.Rollouts.Entries;
using Deploy.Rollouts.Ports;
using Deploy.Rollouts.Running;
using Deploy.Rollouts.Verdicts;

namespace Deploy.Conductor;

/// <summary>One process conducting one rollout: the loop, and the ways out of it.</summary>
internal sealed class RolloutSession(RolloutPorts ports, IRolloutObserver observer, Journal journal)
    : IAsyncDisposable
{
    /// <summary>How long backing out may take on its own, whatever was cancelled before.</summary>
    private static readonly TimeSpan BackOutMax = TimeSpan.FromSeconds(60);

    /// <summary>How long whoever took the lease over may take to end the rollout.</summary>
    private static readonly TimeSpan TakenOverMax = TimeSpan.FromSeconds(15);

    private static readonly TimeSpan TakenOverInterval = TimeSpan.FromMilliseconds(200);

    private readonly WindowWatch _watch = new(ports);
    private readonly Effects _effects = new(ports, journal);
    private Verdict _preparation = Verdict.Unjudged;

    public async Task<RolloutOutcome> RunAsync(string upToStep, CancellationToken cancellationToken)
    {
        try
        {
            return await LoopAsync(journal.Rollout.IndexOf(upToStep), cancellationToken);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            return await BackOutAsync(AbortCause.Asked, "interrupted before the rollout was over");
        }
        catch (Exception e) when (e is FencedException or LeaseLostException)
        {
            return await TakenOverAsync();
        }
        catch (Exception fault)
        {
            // Whatever went wrong here, traffic comes first: nobody is left to watch the candidate.
            return await BackOutAsync(AbortCause.Fault, fault.Message);
        }
    }

    /// <summary>Returns all traffic to stable, or finishes what can only go forwards.</summary>
    public async Task<RolloutOutcome> BackOutAsync(AbortCause cause, string reason)
    {
        using var deadline = new CancellationTokenSource(BackOutMax, ports.Time);
        try
        {
            await _watch.DisposeAsync();
            await ConfirmAsync(deadline.Token);
            if (journal.Rollout.Phase is Phase.Preparing or Phase.Paused or Phase.Watching)
                await AbortAsync(cause, reason, deadline.Token);
            return await LoopAsync(Rollout.NoStep, deadline.Token);
        }
        catch (Exception e) when (e is FencedException or LeaseLostException)
        {
            return await TakenOverAsync();
        }
        catch (IOException fault)
        {
            return await BackOutUnrecordedAsync(reason, fault, deadline.Token);
        }
        catch (Exception e) when (e is PlatformException or OperationCanceledException)
        {
            return Lost(reason, e);
        }
    }

    /// <summary>The ledger cannot be written: traffic still comes before the record.</summary>
    private async Task<RolloutOutcome> BackOutUnrecordedAsync(
        string reason,
        IOException fault,
        CancellationToken cancellationToken
    )
    {
        try
        {
            await ports.Platform.RetireCandidateAsync(
                journal.Rollout.Plan.DrainTimeout,
                journal.Lease.Fence,
                cancellationToken
            );
        }
        catch (Exception e) when (e is PlatformException or OperationCanceledException)
        {
            return Lost(reason, e);
        }
        return new RolloutOutcome.Unknown(
            $"{journal.Rollout.Id} ({reason}): traffic was returned to stable, but the ledger "
                + $"could not be written: {fault.Message} Next: make it writable, then "
                + "./build.sh Abort to record the end"
        );
    }

    private RolloutOutcome.Unknown Lost(string reason, Exception fault) =>
        new(
            $"{journal.Rollout.Id} ({reason}) could not be brought to a safe state: "
                + $"{fault.Message} Next: ./build.sh Status, then ./build.sh Abort"
        );

    public ValueTask DisposeAsync() => _watch.DisposeAsync();

    private async Task<RolloutOutcome> LoopAsync(int upToStep, CancellationToken cancellationToken)
    {
        while (true)
        {
            cancellationToken.ThrowIfCancellationRequested();
            await _watch.SampleAsync(cancellationToken);
            var seen = await ObserveAsync(upToStep, cancellationToken);
            var now = ports.Time.GetUtcNow();
            var decision = Decider.Decide(journal.Rollout, seen, now);
            if (journal.Rollout.Phase == Phase.Watching && _watch.IsOpen)
                observer.Watched(journal.Rollout, seen, _watch.Window, now);
            if (decision is Decision.Stop)
                return Outcome();
            await ConfirmAsync(cancellationToken);
            await CarryOutAsync(decision, seen, cancellationToken);
        }
    }

    private async Task<Observation> ObserveAsync(int upToStep, CancellationToken cancellationToken)
    {
        var policy = journal.Rollout.Plan.Policy;
        return new()
        {
            State = await ports.Platform.ReadAsync(cancellationToken),
            UpToStep = upToStep,
            Preparation = _preparation,
            IsWatched = _watch.IsOpen,
            Triggers = _watch.Triggers(policy),
            Gates = _watch.Gates(policy),
        };
    }

    private Task CarryOutAsync(
        Decision decision,
        Observation seen,
        CancellationToken cancellationToken
    ) =>
        decision.Match(
            new DecisionCases<Task>
            {
                Prepare = _ => PrepareAsync(cancellationToken),
                Verify = verify => VerifyAsync(verify.Verdict, cancellationToken),
                Enter = enter => EnterAsync(enter, seen, cancellationToken),
                Hold = hold => HoldAsync(hold, cancellationToken),
                Pass = pass => PassAsync(pass, cancellationToken),
                Promote = _ => PromoteAsync(cancellationToken),
                Abort = abort => AbortAsync(AbortCause.Rejected, abort.Reason, cancellationToken),
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

    private async Task EnterAsync(
        Decision.Enter enter,
        Observation seen,
        CancellationToken cancellationToken
    )
    {
        observer.Doing(journal.Rollout, $"shifting to {enter.Split}");
        await _effects.EnterAsync(enter, cancellationToken);
        await _watch.OpenAsync(seen.State.Url, cancellationToken);
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

    private async Task AbortAsync(
        AbortCause cause,
        string reason,
        CancellationToken cancellationToken
    )
    {
        var rollout = journal.Rollout;
        var step = rollout.Step?.Name ?? "";
        await MoveAsync(new Fact.AbortDecided(rollout.Id, step, cause, reason), cancellationToken);
    }

    private async Task RetireAsync(CancellationToken cancellationToken)
    {
        observer.Doing(journal.Rollout, "returning all traffic to stable");
        await _effects.RetireAsync(cancellationToken);
        await _watch.DisposeAsync();
        observer.Moved(journal.Rollout);
    }

    private async Task MoveAsync(Fact fact, CancellationToken cancellationToken)
    {
        await journal.RecordAsync(fact, cancellationToken);
        observer.Moved(journal.Rollout);
    }

    private async Task ConfirmAsync(CancellationToken cancellationToken)
    {
        if (!await ports.Leases.RenewAsync(journal.Lease, cancellationToken))
            throw new LeaseLostException();
    }

    /// <summary>Somebody overruled us: what they make of the rollout is how it ended.</summary>
    private async Task<RolloutOutcome> TakenOverAsync()
    {
        await _watch.DisposeAsync();
        var until = ports.Time.GetUtcNow() + TakenOverMax;
        while (true)
        {
            var book = RolloutBook.Of(await ports.Ledger.ReadAsync(CancellationToken.None));
            var rollout = book.All.Single(other => other.Id == journal.Rollout.Id);
            if (rollout.IsFinal)
                return Ended(rollout);
            if (ports.Time.GetUtcNow() >= until)
                return new RolloutOutcome.Unknown(
                    $"the lease of {rollout.Id.Environment} was taken over, and {rollout.Id} has "
                        + "not ended since. Next: ./build.sh Status"
                );
            await Task.Delay(TakenOverInterval, ports.Time, CancellationToken.None);
        }
    }

    private RolloutOutcome Outcome() =>
        journal.Rollout.IsFinal
            ? Ended(journal.Rollout)
            : new RolloutOutcome.Reached(journal.Rollout);

    private static RolloutOutcome Ended(Rollout rollout) =>
        rollout.Phase == Phase.Completed
            ? new RolloutOutcome.Completed(rollout)
            : new RolloutOutcome.Aborted(rollout, rollout.AbortReason ?? "aborted");
}
