namespace Deploy.Conductor.Tests.Fakes;

/// <summary>
/// Keeps every continuation on the test's own thread, so that nothing happens beside what the
/// test lets happen.
/// </summary>
internal sealed class Pump : SynchronizationContext
{
    private readonly Queue<Action> _posted = new();

    public override void Post(SendOrPostCallback d, object? state) =>
        _posted.Enqueue(() => d(state));

    /// <summary>Runs what was posted first; false when nothing was.</summary>
    public bool RunOne()
    {
        if (!_posted.TryDequeue(out var next))
            return false;
        next();
        return true;
    }
}
