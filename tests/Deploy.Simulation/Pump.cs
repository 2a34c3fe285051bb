namespace Deploy.Simulation;

/// <summary>Runs everything on one thread in a fixed order, and the clock when all wait.</summary>
internal sealed class Pump(SimulatedTime time) : SynchronizationContext
{
    private readonly Queue<(SendOrPostCallback Callback, object? State)> _posted = new();

    public override void Post(SendOrPostCallback d, object? state) => _posted.Enqueue((d, state));

    public override void Send(SendOrPostCallback d, object? state) => d(state);

    public override SynchronizationContext CreateCopy() => this;

    /// <summary>
    /// Starts something and runs until it is done, nothing waits any more, or the clock has jumped
    /// so often. True unless the clock jumped too often.
    /// </summary>
    public bool Run(Action start, Func<bool> isDone, Action afterEachJump, int jumpsMax)
    {
        var before = Current;
        SetSynchronizationContext(this);
        try
        {
            start();
            Drain();
            for (var jumps = 0; !isDone() && time.JumpToNextTimer(); jumps++)
            {
                if (jumps == jumpsMax)
                    return false;
                Drain();
                afterEachJump();
            }
            return true;
        }
        finally
        {
            SetSynchronizationContext(before);
        }
    }

    private void Drain()
    {
        while (_posted.TryDequeue(out var next))
            next.Callback(next.State);
    }
}
