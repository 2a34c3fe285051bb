namespace Deploy.Integrations.Load;

/// <summary>Counts the connections of one load. Safe for concurrent use.</summary>
internal sealed class ConnectionCounter
{
    private int _open;
    private int _openMax;
    private long _opened;
    private long _bytesReceived;

    public int Open => Volatile.Read(ref _open);

    public int OpenMax => Volatile.Read(ref _openMax);

    public long Opened => Volatile.Read(ref _opened);

    public long BytesReceived => Volatile.Read(ref _bytesReceived);

    public void OneOpened()
    {
        Interlocked.Increment(ref _opened);
        var open = Interlocked.Increment(ref _open);
        var seen = Volatile.Read(ref _openMax);
        while (open > seen)
            seen = Interlocked.CompareExchange(ref _openMax, open, seen);
    }

    public void OneClosed() => Interlocked.Decrement(ref _open);

    public void Received(int bytes) => Interlocked.Add(ref _bytesReceived, bytes);
}
