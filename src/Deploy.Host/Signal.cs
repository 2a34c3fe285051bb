namespace Deploy.Host;

/// <summary>Wakes everyone who waits for the next change. Safe for concurrent use.</summary>
/// <remarks>Take <see cref="Next"/> first, then look at the state, then await it.</remarks>
internal sealed class Signal
{
    private TaskCompletionSource _next = Fresh();

    public Task Next => Volatile.Read(ref _next).Task;

    public void Pulse() => Interlocked.Exchange(ref _next, Fresh()).TrySetResult();

    private static TaskCompletionSource Fresh() =>
        new(TaskCreationOptions.RunContinuationsAsynchronously);
}
