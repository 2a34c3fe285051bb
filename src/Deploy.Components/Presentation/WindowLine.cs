using Deploy.Rollouts.Measuring;
using Deploy.Rollouts.Running;

namespace Deploy.Components.Presentation;

/// <summary>A window as one line of a log.</summary>
internal static class WindowLine
{
    /// <summary>When a step's window begins.</summary>
    public static string Entered(WindowSnapshot seen) =>
        $"{Head(seen)}: {seen.Split}; {seen.Candidate} is watched for "
        + Figures.Duration(seen.Step.Window);

    /// <summary>While it is watched.</summary>
    public static string Watched(WindowSnapshot seen) =>
        $"{Head(seen)} {Figures.Duration(seen.Elapsed)}/{Figures.Duration(seen.Step.Window)}: "
        + $"stable {Stable(seen)} | candidate {Revision(seen.CandidateSince)} | "
        + WindowWords.Verdict(seen);

    /// <summary>When the rollout has moved on; null where there is nothing to say.</summary>
    public static string? Moved(Rollout rollout) =>
        rollout.Phase switch
        {
            Phase.Preparing => null,
            Phase.Paused when rollout.Step is null =>
                $"{rollout.Id}: {rollout.Candidate} may get traffic: {rollout.Verdict.Summary}",
            Phase.Paused or Phase.Completing =>
                $"{rollout.Id} {rollout.Step?.Name} passed: {rollout.Verdict.Summary}",
            Phase.Watching => null,
            Phase.Aborting =>
                $"{rollout.Id}: going back to {rollout.Stable?.ToString() ?? "nothing"}: "
                    + rollout.AbortReason,
            Phase.Completed => $"{rollout.Id}: {rollout.Candidate} is stable",
            Phase.Aborted => $"{rollout.Id} ended: all traffic is on "
                + (rollout.Stable?.ToString() ?? "nothing, as before"),
        };

    private static string Head(WindowSnapshot seen) => $"{seen.Rollout} {seen.Step.Name}";

    private static string Stable(WindowSnapshot seen) =>
        seen.Stable is null ? "none" : Revision(seen.StableSince);

    private static string Revision(Counters since) =>
        $"{Figures.Count(since.Requests)} requests, {Figures.Count(since.Errors)} errors "
        + $"({Figures.Share(Figures.ErrorRate(since))}), P95 {Figures.P95(since)}";
}
