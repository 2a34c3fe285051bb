using Deploy.Rollouts;
using Deploy.Rollouts.Plans;
using Deploy.Rollouts.Releases;

namespace Deploy.Conductor;

/// <summary>What the caller wants of an environment.</summary>
/// <param name="Environment">The environment to change.</param>
/// <param name="Candidate">What it is to serve.</param>
/// <param name="Plan">By which steps; frozen into the record when the rollout begins.</param>
/// <param name="UpToStep">How far to go now, inclusive: a step's name in the plan.</param>
/// <param name="Purpose">Why, for people.</param>
public sealed record RolloutRequest(
    EnvironmentName Environment,
    ReleaseId Candidate,
    Plan Plan,
    string UpToStep,
    string Purpose
)
{
    /// <summary>Whether this puts an older release back.</summary>
    public bool IsRollback { get; init; }
}
