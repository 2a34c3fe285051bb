namespace Deploy.Conductor.Tests.Fakes;

/// <summary>A clock that moves only from one due timer to the next, without waiting.</summary>
internal sealed class ManualTime : TimeProvider
{
    private const int FiringsMax = 10_000;
    private readonly List<ManualTimer> _timers = [];
    private DateTimeOffset _now = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override DateTimeOffset GetUtcNow() => _now;

    public override long GetTimestamp() => _now.UtcTicks;

    public override ITimer CreateTimer(
        TimerCallback callback,
        object? state,
        TimeSpan dueTime,
        TimeSpan period
    )
    {
        var timer = new ManualTimer(this, () => callback(state), _timers.Remove);
        _timers.Add(timer);
        timer.Change(dueTime, period);
        return timer;
    }

    /// <summary>Does the work, letting time pass whenever all of it waits.</summary>
    public T Drive<T>(Func<Task<T>> start)
    {
        var before = SynchronizationContext.Current;
        var pump = new Pump();
        SynchronizationContext.SetSynchronizationContext(pump);
        try
        {
            var work = start();
            for (var firings = 0; !work.IsCompleted; )
                if (!pump.RunOne() && (firings++ == FiringsMax || !FireNext()))
                    throw new InvalidOperationException("no timer ends this wait");
            return work.GetAwaiter().GetResult();
        }
        finally
        {
            SynchronizationContext.SetSynchronizationContext(before);
        }
    }

    private bool FireNext()
    {
        if (_timers.Where(timer => timer.Due is not null).MinBy(timer => timer.Due) is not { } next)
            return false;
        _now = next.Due!.Value > _now ? next.Due.Value : _now;
        next.Fire();
        return true;
    }
}
