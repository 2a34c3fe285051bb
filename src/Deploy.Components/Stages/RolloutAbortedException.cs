using Deploy.Rollouts.Entries;
using Deploy.Rollouts.Running;

namespace Deploy.Components.Stages;

/// <summary>A rollout ended with all traffic back on stable.</summary>
internal sealed class RolloutAbortedException(Rollout rollout, string reason) : Exception(reason)
{
    /// <summary>As it ended.</summary>
    public Rollout Rollout { get; } = rollout;

    /// <summary>What the environment serves now, and why.</summary>
    public string Outcome =>
        $"{Rollout.Id.Environment} is back on "
        + (Rollout.Stable?.ToString() ?? "serving nothing, as before")
        + $"; {Rollout.Candidate} was {(IsRejected ? "rejected" : "stopped")}: {Message}.\n"
        + $"Report: .deploy/reports/{Rollout.Id}/report.md";

    /// <summary>Whether the release was found bad, not merely stopped.</summary>
    public bool IsRejected => Rollout.AbortCause == AbortCause.Rejected;
}
