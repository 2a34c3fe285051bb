using System.Collections.Immutable;
using Deploy.Conductor;
using Deploy.Rollouts.Measuring;
using Deploy.Rollouts.Running;

namespace Deploy.Components.Presentation;

/// <summary>Several observers as one: each is told everything, in this order.</summary>
public sealed class RolloutObservers(params ImmutableArray<IRolloutObserver> observers)
    : IRolloutObserver
{
    /// <inheritdoc/>
    public void Doing(Rollout rollout, string what)
    {
        foreach (var observer in observers)
            observer.Doing(rollout, what);
    }

    /// <inheritdoc/>
    public void Watched(
        Rollout rollout,
        Observation seen,
        ImmutableArray<Sample> window,
        DateTimeOffset now
    )
    {
        foreach (var observer in observers)
            observer.Watched(rollout, seen, window, now);
    }

    /// <inheritdoc/>
    public void Moved(Rollout rollout)
    {
        foreach (var observer in observers)
            observer.Moved(rollout);
    }
}
