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
internal sealed class LookingOn(RolloutView view, Func<Task> refreshStatus)
    : IRolloutObserver,
        IAsyncDisposable
{
    private Task _refreshing = Task.CompletedTask;

    /// <summary>The samples of each step that was watched here, by the step's name.</summary>
    public ImmutableDictionary<string, ImmutableArray<Sample>> Samples { get; private set; } =
        ImmutableDictionary<string, ImmutableArray<Sample>>.Empty;

    public void Doing(Rollout rollout, string what) => view.Doing(rollout, what);

    public void Watched(
        Rollout rollout,
        Observation seen,
        ImmutableArray<Sample> window,
        DateTimeOffset now
    )
    {
        if (rollout.Step is { } step)
            Samples = Samples.SetItem(step.Name, window);
        view.Watched(rollout, seen, window, now);
    }

    public void Moved(Rollout rollout)
    {
        view.Moved(rollout);
        _refreshing = RefreshAfterAsync(_refreshing);
    }

    public async ValueTask DisposeAsync() => await _refreshing;

    private async Task RefreshAfterAsync(Task earlier)
    {
        await earlier;
        await refreshStatus();
    }
}
