using System.Collections.Immutable;
using Deploy.Conductor;
using Deploy.Rollouts.Measuring;
using Deploy.Rollouts.Running;

namespace Deploy.Components.Presentation;

/// <summary>
/// Keeps what was measured in each step for the report. A step that was entered anew is kept from
/// its latest beginning. Calls come one at a time, as the conductor makes them.
/// </summary>
public sealed class WindowRecording : IRolloutObserver
{
    /// <summary>The samples of each step by its name, the baseline first.</summary>
    public ImmutableDictionary<string, ImmutableArray<Sample>> Samples { get; private set; } =
        ImmutableDictionary<string, ImmutableArray<Sample>>.Empty;

    /// <inheritdoc/>
    public void Doing(Rollout rollout, string what) { }

    /// <inheritdoc/>
    public void Watched(
        Rollout rollout,
        Observation seen,
        ImmutableArray<Sample> window,
        DateTimeOffset now
    )
    {
        if (rollout.Step is { } step)
            Samples = Samples.SetItem(step.Name, window);
    }

    /// <inheritdoc/>
    public void Moved(Rollout rollout) { }
}
