using System.Collections.Immutable;
using Deploy.Rollouts.Measuring;
using Deploy.Rollouts.Running;

namespace Deploy.Conductor.Tests.Fakes;

/// <summary>Keeps what it was told, one line each.</summary>
internal sealed class RecordingObserver : IRolloutObserver
{
    public List<string> Told { get; } = [];

    public List<ImmutableArray<Sample>> Windows { get; } = [];

    /// <summary>Thrown at every call.</summary>
    public Exception? Fault { get; set; }

    public void Doing(Rollout rollout, string what) => Tell(what);

    public void Watched(
        Rollout rollout,
        Observation seen,
        ImmutableArray<Sample> window,
        DateTimeOffset now
    )
    {
        Windows.Add(window);
        Tell($"watched {rollout.Step?.Name}");
    }

    public void Moved(Rollout rollout) => Tell($"{rollout.Phase} {rollout.Step?.Name}");

    private void Tell(string line)
    {
        Told.Add(line);
        if (Fault is not null)
            throw Fault;
    }
}
