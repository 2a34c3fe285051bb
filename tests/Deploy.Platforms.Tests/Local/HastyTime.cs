namespace Deploy.Platforms.Tests.Local;

/// <summary>Timers that are due in a thousandth of their time.</summary>
internal sealed class HastyTime : TimeProvider
{
    public override ITimer CreateTimer(
        TimerCallback callback,
        object? state,
        TimeSpan dueTime,
        TimeSpan period
    ) => base.CreateTimer(callback, state, dueTime / 1000, period);
}
