using Deploy.Rollouts.Releases;
using Deploy.Rollouts.Running;

namespace Deploy.Conductor;

/// <summary>How conducting a rollout ended.</summary>
public abstract record RolloutOutcome
{
    private RolloutOutcome() { }

    /// <summary>One answer per case.</summary>
    public abstract T Match<T>(RolloutOutcomeCases<T> cases);

    /// <summary>The step asked for passed; the candidate keeps its weight until the next.</summary>
    /// <param name="Rollout">As it stands.</param>
    public sealed record Reached(Rollout Rollout) : RolloutOutcome
    {
        /// <inheritdoc/>
        public override T Match<T>(RolloutOutcomeCases<T> cases) => cases.Reached(this);
    }

    /// <summary>The candidate is stable.</summary>
    /// <param name="Rollout">As it ended.</param>
    public sealed record Completed(Rollout Rollout) : RolloutOutcome
    {
        /// <inheritdoc/>
        public override T Match<T>(RolloutOutcomeCases<T> cases) => cases.Completed(this);
    }

    /// <summary>Nothing was to be done: the environment serves this release.</summary>
    /// <param name="Release">Which.</param>
    public sealed record AlreadyServing(ReleaseId Release) : RolloutOutcome
    {
        /// <inheritdoc/>
        public override T Match<T>(RolloutOutcomeCases<T> cases) => cases.AlreadyServing(this);
    }

    /// <summary>The rollout ended; all traffic was read back on stable.</summary>
    /// <param name="Rollout">As it ended.</param>
    /// <param name="Reason">Metric, limit and observed value.</param>
    public sealed record Aborted(Rollout Rollout, string Reason) : RolloutOutcome
    {
        /// <inheritdoc/>
        public override T Match<T>(RolloutOutcomeCases<T> cases) => cases.Aborted(this);
    }

    /// <summary>Nothing was done, because it may not be.</summary>
    /// <param name="Reason">Why, and the next command.</param>
    public sealed record Refused(string Reason) : RolloutOutcome
    {
        /// <inheritdoc/>
        public override T Match<T>(RolloutOutcomeCases<T> cases) => cases.Refused(this);
    }

    /// <summary>What the environment serves could not be read back: act by hand.</summary>
    /// <param name="Reason">What was tried and seen, and how to go on.</param>
    public sealed record Unknown(string Reason) : RolloutOutcome
    {
        /// <inheritdoc/>
        public override T Match<T>(RolloutOutcomeCases<T> cases) => cases.Unknown(this);
    }
}
