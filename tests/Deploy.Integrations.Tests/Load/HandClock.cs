namespace Deploy.Integrations.Tests.Load;

/// <summary>A clock that each look moves on by one step; its timers fire at once.</summary>
internal sealed class HandClock(TimeSpan step) : TimeProvider
{
    private long _ticks;

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override long GetTimestamp() => Interlocked.Add(ref _ticks, step.Ticks);

    public override ITimer CreateTimer(
        TimerCallback callback,
        object? state,
        TimeSpan dueTime,
        TimeSpan period
    ) =>
        base.CreateTimer(
            callback,
            state,
            dueTime <= TimeSpan.FromMilliseconds(1) ? TimeSpan.Zero : dueTime,
            period
        );
}
