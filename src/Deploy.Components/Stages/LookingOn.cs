using System.Collections.Immutable;
using Deploy.Components.Presentation;
using Deploy.Conductor;
using Deploy.Rollouts.Measuring;
using Deploy.Rollouts.Running;

namespace Deploy.Components.Stages;

/// <summary>
/// Looks on while a rollout is conducted: shows it, keeps each step's samples for the report, and
/// has the status file follow every move.
/// </summary>
internal sealed class LookingOn : IRolloutObserver
{
    private readonly WindowRecording _recording = new();
    private readonly RolloutObservers _observers;
    private readonly Func<Task> _refreshStatus;
    private Task _refreshing = Task.CompletedTask;

    public LookingOn(RolloutView view, Func<Task> refreshStatus)
    {
        _observers = new(view, _recording);
        _refreshStatus = refreshStatus;
    }

    /// <summary>The samples of each step that was watched here, by the step's name.</summary>
    public ImmutableDictionary<string, ImmutableArray<Sample>> Samples => _recording.Samples;

    public void Doing(Rollout rollout, string what) => _observers.Doing(rollout, what);

    public void Watched(
        Rollout rollout,
        Observation seen,
        ImmutableArray<Sample> window,
        DateTimeOffset now
    ) => _observers.Watched(rollout, seen, window, now);

    public void Moved(Rollout rollout)
    {
        _observers.Moved(rollout);
        _refreshing = RefreshAfterAsync(_refreshing);
    }

    /// <summary>Returns when the status file has followed the last move.</summary>
    public Task WhenFollowed() => _refreshing;

    private async Task RefreshAfterAsync(Task earlier)
    {
        await earlier;
        await _refreshStatus();
    }
}
