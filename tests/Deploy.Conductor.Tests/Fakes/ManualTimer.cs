namespace Deploy.Conductor.Tests.Fakes;

/// <summary>A timer of <see cref="ManualTime"/>; it fires once per setting.</summary>
internal sealed class ManualTimer(ManualTime time, Action callback, Func<ManualTimer, bool> remove)
    : ITimer
{
    /// <summary>When it fires; null when it does not.</summary>
    public DateTimeOffset? Due { get; private set; }

    public bool Change(TimeSpan dueTime, TimeSpan period)
    {
        Due = dueTime < TimeSpan.Zero ? null : time.GetUtcNow() + dueTime;
        return true;
    }

    public void Fire()
    {
        Due = null;
        callback();
    }

    public void Dispose() => remove(this);

    public ValueTask DisposeAsync()
    {
        Dispose();
        return ValueTask.CompletedTask;
    }
}
