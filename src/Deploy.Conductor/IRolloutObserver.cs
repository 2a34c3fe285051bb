using System.Collections.Immutable;
using Deploy.Rollouts.Measuring;
using Deploy.Rollouts.Running;

namespace Deploy.Conductor;

/// <summary>
/// Somebody who looks on while a rollout is conducted. When its output is closed it is asked no
/// more; any other fault of it aborts the rollout.
/// </summary>
public interface IRolloutObserver
{
    /// <summary>Something is about to be done that may take a while.</summary>
    void Doing(Rollout rollout, string what);

    /// <summary>The window was looked at.</summary>
    /// <param name="rollout">As it stands.</param>
    /// <param name="seen">What was seen.</param>
    /// <param name="window">The step's samples so far, the baseline first.</param>
    /// <param name="now">When.</param>
    void Watched(
        Rollout rollout,
        Observation seen,
        ImmutableArray<Sample> window,
        DateTimeOffset now
    );

    /// <summary>The rollout has moved on: a step passed, it was completed or aborted.</summary>
    void Moved(Rollout rollout);
}
