using Deploy.Rollouts.Entries;
using Deploy.Rollouts.Ports;
using Deploy.Rollouts.Verdicts;

namespace Deploy.Rollouts.Running;

/// <summary>
/// The one place where it is decided what a rollout does next. Pure and total: the same function
/// runs live, in simulation and in the replay of a recorded rollout.
/// </summary>
public static class Decider
{
    /// <summary>
    /// How often a step's split may be found changed by somebody else and set again before the
    /// rollout is aborted.
    /// </summary>
    public const int EnteredMax = 5;

    /// <summary>What to do next.</summary>
    public static Decision Decide(Rollout rollout, Observation seen, DateTimeOffset now) =>
        Foregone(rollout)
        ?? rollout.Phase switch
        {
            Phase.Preparing => Preparing(seen.Preparation),
            Phase.Completing => Completing(rollout, seen.State),
            Phase.Paused => Lost(rollout, seen.State) ?? Paused(rollout, seen),
            _ => Lost(rollout, seen.State) ?? Watching(rollout, seen, now),
        };

    /// <summary>
    /// What to do next where nothing that could be seen matters; null where it does. Traffic goes
    /// back to stable even if nothing can be measured or judged any more.
    /// </summary>
    public static Decision? Foregone(Rollout rollout) =>
        rollout.Phase switch
        {
            Phase.Preparing or Phase.Paused or Phase.Watching or Phase.Completing => null,
            Phase.Aborting => new Decision.Retire(),
            Phase.Completed or Phase.Aborted => new Decision.Stop(),
        };

    private static Decision Preparing(Verdict preparation) =>
        preparation.Outcome switch
        {
            Outcome.Pass => new Decision.Verify(preparation),
            Outcome.Fail => new Decision.Abort(preparation.Summary),
            Outcome.Inconclusive when preparation.Reasons.IsEmpty => new Decision.Prepare(),
            Outcome.Inconclusive => new Decision.Abort(
                $"the candidate could not be checked: {preparation.Summary}"
            ),
        };

    private static Decision.Abort? Lost(Rollout rollout, EnvironmentState state) =>
        state.Candidate?.Release.Digest == rollout.Candidate.Digest
            ? null
            : new Decision.Abort(
                $"the candidate {rollout.Candidate} is gone: the environment has "
                    + (state.Candidate is { } other ? $"{other.Release} instead" : "none")
            )
            {
                Cause = AbortCause.Fault,
            };

    /// <summary>
    /// A split that is not the passed step's own (a process died between setting the next one and
    /// recording it, or somebody else set it) is nobody's to leave behind unwatched.
    /// </summary>
    private static Decision Paused(Rollout rollout, Observation seen)
    {
        if (seen.Triggers.Outcome == Outcome.Fail)
            return new Decision.Abort(seen.Triggers.Summary);
        if (rollout.StepIndex < Math.Min(seen.UpToStep, rollout.Plan.Steps.Length - 1))
            return Enter(rollout, rollout.StepIndex + 1);
        return
            rollout.StepIndex == Rollout.NoStep
            || seen.State.Split == SplitOf(rollout, rollout.StepIndex)
            ? new Decision.Stop()
            : EnterAgain(rollout, seen.State.Split);
    }

    /// <summary>A process may have died between promoting and recording it.</summary>
    private static Decision Completing(Rollout rollout, EnvironmentState state) =>
        state.Stable?.Release.Digest == rollout.Candidate.Digest
            ? new Decision.Promote()
            : Lost(rollout, state) ?? (Decision)new Decision.Promote();

    private static Decision Watching(Rollout rollout, Observation seen, DateTimeOffset now)
    {
        if (rollout.Step is not { } step)
            return new Decision.Abort("the record names no step that is watched");
        if (seen.Triggers.Outcome == Outcome.Fail)
            return new Decision.Abort(seen.Triggers.Summary);
        if (seen.State.Split != SplitOf(rollout, rollout.StepIndex))
            return EnterAgain(rollout, seen.State.Split);
        if (!seen.IsWatched)
            return Enter(rollout, rollout.StepIndex);
        // A clock that was set back makes the window longer, never shorter.
        var elapsed = now > rollout.WindowSince ? now - rollout.WindowSince : TimeSpan.Zero;
        var left = step.Window - elapsed;
        return left > TimeSpan.Zero ? new Decision.Hold(left, "the window is open")
            : step.Window == TimeSpan.Zero ? new Decision.Pass(NotWatched)
            : AtWindowEnd(rollout, seen, -left);
    }

    private static Decision AtWindowEnd(Rollout rollout, Observation seen, TimeSpan overdue) =>
        seen.Gates.Outcome switch
        {
            Outcome.Pass => new Decision.Pass(seen.Gates),
            Outcome.Fail => new Decision.Abort(seen.Gates.Summary),
            Outcome.Inconclusive when overdue < rollout.Plan.InconclusiveBudget =>
                new Decision.Hold(TimeSpan.Zero, $"inconclusive: {seen.Gates.Summary}"),
            Outcome.Inconclusive => new Decision.Abort(
                $"still inconclusive {rollout.Plan.InconclusiveBudget} after the window's end: "
                    + seen.Gates.Summary
            ),
        };

    private static Verdict NotWatched { get; } =
        Verdict.Of([new(Outcome.Pass, "the plan gives this step no window")]);

    private static Decision EnterAgain(Rollout rollout, Split seen) =>
        rollout.Entered < EnteredMax
            ? Enter(rollout, rollout.StepIndex)
            : new Decision.Abort(
                $"the split of {rollout.Plan.Steps[rollout.StepIndex].Name} does not hold: set "
                    + $"{rollout.Entered} times to {SplitOf(rollout, rollout.StepIndex)}, "
                    + $"read back {seen}"
            )
            {
                Cause = AbortCause.Fault,
            };

    private static Decision.Enter Enter(Rollout rollout, int stepIndex) =>
        new(stepIndex, SplitOf(rollout, stepIndex));

    /// <summary>
    /// The split of a step. An environment's first release has nothing beside it that could take
    /// the rest, so it is judged under all traffic from its first step on.
    /// </summary>
    public static Split SplitOf(Rollout rollout, int stepIndex) =>
        rollout.Stable is null ? Split.AllCandidate : new(rollout.Plan.Steps[stepIndex].Weight);
}
