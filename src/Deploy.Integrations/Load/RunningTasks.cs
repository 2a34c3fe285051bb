namespace Deploy.Integrations.Load;

/// <summary>
/// Owns tasks that run beside each other: none is forgotten, and the first fault that is not an
/// outcome is told to whoever waits for the end.
/// </summary>
internal sealed class RunningTasks
{
    private readonly TaskCompletionSource _ended = new(
        TaskCreationOptions.RunContinuationsAsynchronously
    );
    private Exception? _fault;

    // One for the owner, who lets go when it waits.
    private int _count = 1;

    public void Add(Task task)
    {
        if (task.IsCompletedSuccessfully)
            return;
        Interlocked.Increment(ref _count);
        _ = task.ContinueWith(
            Ended,
            CancellationToken.None,
            TaskContinuationOptions.ExecuteSynchronously,
            TaskScheduler.Default
        );
    }

    /// <summary>Ends when all tasks ended; nothing may be added any more. Call it once.</summary>
    public async Task WhenAllEndedAsync()
    {
        Release();
        await _ended.Task;
        if (_fault is { } fault)
            throw new InvalidOperationException("A request of the load failed in itself.", fault);
    }

    private void Ended(Task task)
    {
        if (task.Exception is { } fault)
            Interlocked.CompareExchange(ref _fault, fault.GetBaseException(), null);
        Release();
    }

    private void Release()
    {
        if (Interlocked.Decrement(ref _count) == 0)
            _ended.SetResult();
    }
}
