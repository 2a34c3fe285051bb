using Deploy.Rollouts.Entries;
using Deploy.Rollouts.Running;

namespace Deploy.Components.Stages;

/// <summary>A rollout ended with all traffic back on stable.</summary>
internal sealed class RolloutAbortedException(Rollout rollout, string reason) : Exception(reason)
{
    /// <summary>As it ended.</summary>
    public Rollout Rollout { get; } = rollout;

    /// <summary>Whether the release was found bad, not merely stopped.</summary>
    public bool IsRejected => Rollout.AbortCause == AbortCause.Rejected;
}
