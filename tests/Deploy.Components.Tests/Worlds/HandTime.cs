namespace Deploy.Components.Tests.Worlds;

/// <summary>A clock that a test moves, from noon on. Its timers fire while it is moved.</summary>
internal sealed class HandTime : TimeProvider
{
    private readonly List<HandTimer> _timers = [];
    private TimeSpan _passed;

    public override TimeZoneInfo LocalTimeZone => TimeZoneInfo.Utc;

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override DateTimeOffset GetUtcNow() =>
        new DateTimeOffset(2026, 11, 21, 12, 0, 0, TimeSpan.Zero) + _passed;

    public override long GetTimestamp() => _passed.Ticks;

    public override ITimer CreateTimer(
        TimerCallback callback,
        object? state,
        TimeSpan dueTime,
        TimeSpan period
    )
    {
        var timer = new HandTimer(() => callback(state), _passed + dueTime, period, _timers);
        _timers.Add(timer);
        return timer;
    }

    /// <summary>Moves on second by second.</summary>
    public void Advance(int seconds)
    {
        for (var i = 0; i < seconds; i++)
        {
            _passed += TimeSpan.FromSeconds(1);
            foreach (var timer in _timers.ToArray())
                timer.FireIfDue(_passed);
        }
    }

    private sealed class HandTimer(
        Action fire,
        TimeSpan due,
        TimeSpan period,
        List<HandTimer> timers
    ) : ITimer
    {
        private TimeSpan _due = due;

        public void FireIfDue(TimeSpan now)
        {
            if (now < _due)
                return;
            _due = now + period;
            fire();
        }

        public bool Change(TimeSpan dueTime, TimeSpan period) => false;

        public void Dispose() => timers.Remove(this);

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
