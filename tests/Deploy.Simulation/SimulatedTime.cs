namespace Deploy.Simulation;

/// <summary>
/// A clock that jumps from timer to timer, in the order they are due, then created.
/// </summary>
internal sealed class SimulatedTime : TimeProvider
{
    private readonly PriorityQueue<Waiting, (DateTimeOffset Due, long Order)> _waiting = new();
    private long _created;
    private DateTimeOffset _now = new(2026, 1, 2, 3, 4, 5, TimeSpan.Zero);

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override DateTimeOffset GetUtcNow() => _now;

    public override long GetTimestamp() => _now.Ticks;

    public override ITimer CreateTimer(
        TimerCallback callback,
        object? state,
        TimeSpan dueTime,
        TimeSpan period
    )
    {
        var timer = new Waiting(this, () => callback(state));
        timer.Change(dueTime, period);
        return timer;
    }

    /// <summary>Jumps to the next timer and fires it; false where none waits.</summary>
    public bool JumpToNextTimer()
    {
        while (_waiting.TryDequeue(out var timer, out var place))
        {
            if (!timer.IsDueAt(place.Order))
                continue;
            _now = place.Due > _now ? place.Due : _now;
            timer.Fire();
            return true;
        }
        return false;
    }

    private sealed class Waiting(SimulatedTime time, Action fire) : ITimer
    {
        private long _order = -1;

        /// <summary>A timer that was changed or disposed of leaves its old place behind.</summary>
        public bool IsDueAt(long order) => _order == order;

        public void Fire()
        {
            _order = -1;
            fire();
        }

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            _order = -1;
            if (dueTime == Timeout.InfiniteTimeSpan)
                return true;
            _order = time._created++;
            time._waiting.Enqueue(this, (time._now + dueTime, _order));
            return true;
        }

        public void Dispose() => _order = -1;

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
