using Deploy.Rollouts.Entries;
using Deploy.Rollouts.Ports;
using Deploy.Rollouts.Running;

namespace Deploy.Conductor;

/// <summary>One process conducting one rollout: every way out of the loop is a safe one.</summary>
internal sealed class RolloutSession(RolloutPorts ports, IRolloutObserver observer, Journal journal)
    : IAsyncDisposable
{
    /// <summary>
    /// How long backing out may take on its own beside the plan's draining, whatever was
    /// cancelled before.
    /// </summary>
    private static readonly TimeSpan BackOutMax = TimeSpan.FromSeconds(60);

    /// <summary>How long whoever took the lease over may take to end the rollout.</summary>
    private static readonly TimeSpan TakenOverMax = TimeSpan.FromSeconds(15);

    private static readonly TimeSpan TakenOverInterval = TimeSpan.FromMilliseconds(200);

    private readonly RolloutLoop _loop = new(ports, observer, journal);

    public async Task<RolloutOutcome> RunAsync(string upToStep, CancellationToken cancellationToken)
    {
        try
        {
            await _loop.RunAsync(journal.Rollout.IndexOf(upToStep), cancellationToken);
            return Outcome(journal.Rollout);
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
        using var deadline = Deadline();
        try
        {
            if (journal.Rollout.Phase is Phase.Preparing or Phase.Paused or Phase.Watching)
            {
                await _loop.ConfirmAsync(deadline.Token);
                await _loop.AbortAsync(new(reason) { Cause = cause }, deadline.Token);
            }
            await _loop.RunAsync(Rollout.NoStep, deadline.Token);
            return Outcome(journal.Rollout);
        }
        catch (Exception e) when (e is FencedException or LeaseLostException)
        {
            return await TakenOverAsync();
        }
        catch (Exception fault)
        {
            return await LastResortAsync(reason, fault);
        }
    }

    public ValueTask DisposeAsync() => _loop.DisposeAsync();

    /// <summary>Backing out failed as well: traffic still comes before the record.</summary>
    private async Task<RolloutOutcome> LastResortAsync(string reason, Exception fault)
    {
        var rollout = journal.Rollout;
        if (rollout.IsFinal)
            return Outcome(rollout);
        if (rollout.Phase == Phase.Completing)
            return new RolloutOutcome.Unknown(
                $"{rollout.Id} has passed every step, but making {rollout.Candidate} stable "
                    + $"failed: {Text(fault)} {await StopTrafficAsync()}"
                    + "Next: ./build.sh Status, then ./build.sh Full"
            );
        using var deadline = Deadline();
        try
        {
            var seen = await _loop.RetireUnrecordedAsync(deadline.Token);
            return new RolloutOutcome.Unknown(
                $"{rollout.Id} ({reason}): traffic was returned to stable ({seen}), but the end "
                    + $"could not be recorded: {Text(fault)} {await StopTrafficAsync()}"
                    + "Next: mend that, then ./build.sh Abort to record the end"
            );
        }
        catch (FencedException)
        {
            return await TakenOverAsync();
        }
        catch (Exception e)
        {
            return new RolloutOutcome.Unknown(
                $"{rollout.Id} ({reason}) could not be brought to a safe state: {Text(e)} "
                    + await StopTrafficAsync()
                    + "Next: ./build.sh Status, then ./build.sh Abort"
            );
        }
    }

    /// <summary>Somebody overruled us: what they make of the rollout is how it ended.</summary>
    private async Task<RolloutOutcome> TakenOverAsync()
    {
        var id = journal.Rollout.Id;
        var traffic = await StopTrafficAsync();
        try
        {
            return await LookOnAsync()
                ?? new RolloutOutcome.Unknown(
                    $"the lease of {id.Environment} was taken over, and {id} has not ended since. "
                        + $"{traffic}Next: ./build.sh Status"
                );
        }
        catch (Exception fault)
        {
            return new RolloutOutcome.Unknown(
                $"the lease of {id.Environment} was taken over, and how {id} went on could not be "
                    + $"seen: {Text(fault)} {traffic}Next: ./build.sh Status"
            );
        }
    }

    /// <summary>
    /// What to say where it cannot be stopped: that must not take the place of the outcome.
    /// </summary>
    private async Task<string> StopTrafficAsync()
    {
        try
        {
            await _loop.DisposeAsync();
            return "";
        }
        catch (Exception fault)
        {
            return $"The traffic driven at it could not be stopped: {Text(fault)} ";
        }
    }

    /// <summary>How it ended; null when it has not within the time allowed.</summary>
    private async Task<RolloutOutcome?> LookOnAsync()
    {
        var until = ports.Time.GetUtcNow() + TakenOverMax;
        while (true)
        {
            var book = RolloutBook.Of(await ports.Ledger.ReadAsync(CancellationToken.None));
            var rollout = book.All.Single(other => other.Id == journal.Rollout.Id);
            if (rollout.IsFinal)
                return Outcome(rollout);
            if (ports.Time.GetUtcNow() >= until)
                return null;
            await Task.Delay(TakenOverInterval, ports.Time, CancellationToken.None);
        }
    }

    private CancellationTokenSource Deadline() =>
        new(BackOutMax + journal.Rollout.Plan.DrainTimeout, ports.Time);

    private static string Text(Exception fault) =>
        fault is OperationCanceledException ? "it took longer than it may." : fault.Message;

    private static RolloutOutcome Outcome(Rollout rollout) =>
        rollout.Phase switch
        {
            Phase.Completed => new RolloutOutcome.Completed(rollout),
            Phase.Aborted => new RolloutOutcome.Aborted(rollout, rollout.AbortReason ?? "aborted"),
            Phase.Preparing
            or Phase.Paused
            or Phase.Watching
            or Phase.Completing
            or Phase.Aborting => new RolloutOutcome.Reached(rollout),
        };
}
