using Deploy.Rollouts;

namespace Deploy.Components.Presentation;

/// <summary>
/// Lines for logs and pipes: one when a window begins, then one every few seconds, each with the
/// time of day as the log has it.
/// </summary>
internal sealed class PlainView(TextWriter output, Func<string> stamp) : IRolloutView
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(5);
    private (RolloutId Rollout, string Step)? _window;
    private TimeSpan _saidAt;
    private bool _wasOver;

    public void Show(WindowSnapshot seen)
    {
        var window = (seen.Rollout, seen.Step.Name);
        var isOver = seen.Left == TimeSpan.Zero;
        if (_window != window || seen.Elapsed < _saidAt)
            Say(WindowLine.Entered(seen));
        else if (seen.Elapsed >= _saidAt + Interval || isOver != _wasOver)
            Say(WindowLine.Watched(seen));
        else
            return;
        (_window, _saidAt, _wasOver) = (window, seen.Elapsed, isOver);
    }

    public void Say(string line)
    {
        output.WriteLine($"{stamp()} {line}");
        output.Flush();
    }

    public void Close() => _window = null;
}
