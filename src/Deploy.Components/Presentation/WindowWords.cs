using Deploy.Rollouts.Verdicts;

namespace Deploy.Components.Presentation;

/// <summary>What a window's state means, in a sentence: the same on every kind of output.</summary>
internal static class WindowWords
{
    /// <summary>The verdict so far, and why it is not Pass where it is not.</summary>
    public static string Verdict(WindowSnapshot seen) =>
        seen.Verdict switch
        {
            { Outcome: Outcome.Pass } => "Pass so far: all gates hold",
            { Reasons.IsEmpty: true } => "nothing judged yet",
            var verdict => $"{verdict.Outcome} so far: {verdict.Summary}",
        };

    /// <summary>What will happen next, and on what condition.</summary>
    public static string Next(WindowSnapshot seen)
    {
        if (seen.Triggers.Outcome == Outcome.Fail)
            return Back(seen);
        var (then, after) = seen switch
        {
            { NextStep: null } => ($"{seen.Candidate} becomes stable", ""),
            { IsLastAsked: true, NextStep: var step } => (
                $"{seen.Step.Name} ends",
                $"; {step.Name} waits"
            ),
            { NextStep: var step } => ($"{step.Name} ({step.Weight})", ""),
        };
        if (seen.Left > TimeSpan.Zero)
            return $"{then} in {Figures.Duration(seen.Left)}, if all gates hold{after}";
        return seen.Gates.Outcome switch
        {
            Outcome.Pass => $"{then} now{after}",
            Outcome.Inconclusive when Budget(seen) > TimeSpan.Zero =>
                $"held until the gates can judge, at most {Figures.Duration(Budget(seen))} more",
            Outcome.Inconclusive or Outcome.Fail => Back(seen),
        };
    }

    private static string Back(WindowSnapshot seen) =>
        $"all traffic goes back to {seen.Stable?.ToString() ?? "nothing"} now";

    /// <summary>How far the window is: <c>12 s of 20 s, 8 s left</c>.</summary>
    public static string Progress(WindowSnapshot seen) =>
        $"{Figures.Duration(seen.Elapsed)} of {Figures.Duration(seen.Step.Window)}, "
        + $"{Figures.Duration(seen.Left)} left";

    private static TimeSpan Budget(WindowSnapshot seen)
    {
        var left = seen.Step.Window + seen.InconclusiveBudget - seen.Elapsed;
        return left > TimeSpan.Zero ? left : TimeSpan.Zero;
    }
}
