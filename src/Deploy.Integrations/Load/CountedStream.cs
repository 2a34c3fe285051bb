using System.Net.Sockets;

namespace Deploy.Integrations.Load;

/// <summary>A connection that tells the counter of its bytes and of its end.</summary>
internal sealed class CountedStream : NetworkStream
{
    private readonly ConnectionCounter _counter;
    private int _closed;

    public CountedStream(Socket socket, ConnectionCounter counter)
        : base(socket, ownsSocket: true)
    {
        _counter = counter;
        counter.OneOpened();
    }

    public override async ValueTask<int> ReadAsync(
        Memory<byte> buffer,
        CancellationToken cancellationToken = default
    )
    {
        var count = await base.ReadAsync(buffer, cancellationToken);
        _counter.Received(count);
        return count;
    }

    protected override void Dispose(bool disposing)
    {
        if (Interlocked.Exchange(ref _closed, 1) == 0)
            _counter.OneClosed();
        base.Dispose(disposing);
    }
}
