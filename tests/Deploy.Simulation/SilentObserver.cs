using System.Collections.Immutable;
using Deploy.Conductor;
using Deploy.Rollouts.Measuring;
using Deploy.Rollouts.Running;

namespace Deploy.Simulation;

internal sealed class SilentObserver : IRolloutObserver
{
    public void Doing(Rollout rollout, string what) { }

    public void Watched(
        Rollout rollout,
        Observation seen,
        ImmutableArray<Sample> window,
        DateTimeOffset now
    ) { }

    public void Moved(Rollout rollout) { }
}
