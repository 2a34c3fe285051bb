using Deploy.Rollouts.Entries;
using Deploy.Rollouts.Running;

namespace Deploy.Components.Stages;

/// <summary>A rollout ended with all traffic back on stable.</summary>
internal sealed class RolloutAbortedException(Rollout rollout, string reason) : Exception(reason)
{
    /// <summary>As it ended.</summary>
    public Rollout Rollout { get; } = rollout;

    /// <summary>Why, then what the environment serves now, then where to read on.</summary>
    public string Outcome =>
        $"{(IsRejected ? "Rejected" : "Stopped")} in {Rollout.Id.Environment}: {Message}.\n"
        + $"{Rollout.Candidate} was taken back; {Rollout.Id.Environment} "
        + (Rollout.Stable is { } stable ? $"is back on {stable}" : "serves nothing, as before")
        + ".\n"
        + $"Report: .deploy/reports/{Rollout.Id}/report.md";

    /// <summary>
    /// The same where nobody mends anything: it was stopped, or was a way back itself.
    /// </summary>
    public string OutcomeAndNext =>
        Outcome
        + "\nTo do: see what is served; the same command as before tries it again.\n"
        + "Next: ./build.sh Status";

    /// <summary>Whether the release was found bad, not merely stopped.</summary>
    public bool IsRejected => Rollout.AbortCause == AbortCause.Rejected;
}
