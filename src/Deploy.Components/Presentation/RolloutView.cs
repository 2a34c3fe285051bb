using System.Collections.Immutable;
using System.Globalization;
using Deploy.Conductor;
using Deploy.Rollouts.Measuring;
using Deploy.Rollouts.Running;

namespace Deploy.Components.Presentation;

/// <summary>
/// Shows a rollout while it is conducted: live on a terminal, plain lines elsewhere. Calls come
/// one at a time, as the conductor makes them.
/// </summary>
public sealed class RolloutView : IRolloutObserver, IAsyncDisposable
{
    private readonly IRolloutView _view;

    /// <summary>A view that writes here.</summary>
    /// <param name="output">Standard output, as a rule.</param>
    /// <param name="terminal">What is there now; asked before each frame, as it may change.</param>
    /// <param name="time">The clock whose local time stands before each line.</param>
    public RolloutView(TextWriter output, Func<Terminal> terminal, TimeProvider time)
    {
        string Stamp() => time.GetLocalNow().ToString("HH:mm:ss", CultureInfo.InvariantCulture);
        _view = terminal().IsLive
            ? new LiveView(output, terminal, Stamp)
            : new PlainView(output, Stamp);
    }

    /// <summary>Whether this command goes on with a step of that name by itself.</summary>
    public Func<string, bool> IsPlanned { get; init; } = _ => false;

    /// <inheritdoc/>
    public void Doing(Rollout rollout, string what) => _view.Say($"{rollout.Id}: {what}");

    /// <inheritdoc/>
    public void Watched(
        Rollout rollout,
        Observation seen,
        ImmutableArray<Sample> window,
        DateTimeOffset now
    )
    {
        // A step without a window passes at once: there is nothing to look at.
        if (rollout.Step is not { Window.Ticks: > 0 })
            return;
        var snapshot = WindowSnapshot.Of(rollout, seen, window, now);
        var goesOn = snapshot.NextStep is { } next && IsPlanned(next.Name);
        _view.Show(snapshot with { IsLastAsked = snapshot.IsLastAsked && !goesOn });
    }

    /// <inheritdoc/>
    public void Moved(Rollout rollout)
    {
        if (rollout.Phase != Phase.Watching)
            _view.Close();
        if (WindowLine.Moved(rollout) is { } line)
            _view.Say(line);
    }

    /// <summary>Leaves what was drawn last on the screen.</summary>
    public ValueTask DisposeAsync()
    {
        _view.Close();
        return ValueTask.CompletedTask;
    }
}
