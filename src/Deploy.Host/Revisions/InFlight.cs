namespace Deploy.Host.Revisions;

/// <summary>
/// Counts the requests a revision is answering, and lets it be closed: from then on none enters,
/// and the last one to leave completes <see cref="Drained"/>. Safe for concurrent use.
/// </summary>
internal sealed class InFlight
{
    private const long ClosedBit = 1L << 62;

    private readonly TaskCompletionSource _drained = new(
        TaskCreationOptions.RunContinuationsAsynchronously
    );
    private long _state;

    public long Count => Volatile.Read(ref _state) & ~ClosedBit;

    public Task Drained => _drained.Task;

    /// <summary>False once it is closed.</summary>
    public bool TryEnter()
    {
        if ((Interlocked.Increment(ref _state) & ClosedBit) == 0)
            return true;
        Leave();
        return false;
    }

    public void Leave()
    {
        if (Interlocked.Decrement(ref _state) == ClosedBit)
            _drained.TrySetResult();
    }

    public void Close()
    {
        if (Interlocked.Or(ref _state, ClosedBit) == 0)
            _drained.TrySetResult();
    }
}
