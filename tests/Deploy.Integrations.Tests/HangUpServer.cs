using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Deploy.Integrations.Tests;

/// <summary>Takes each connection, reads a little, writes this text, and hangs up.</summary>
internal sealed class HangUpServer : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _stop = new();
    private readonly Task _loop;

    public HangUpServer(string text)
    {
        _listener.Start();
        _loop = ServeAsync(Encoding.ASCII.GetBytes(text));
    }

    public Uri Uri => new($"http://{_listener.LocalEndpoint}");

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await _loop;
        _listener.Dispose();
        _stop.Dispose();
    }

    private async Task ServeAsync(byte[] text)
    {
        try
        {
            while (true)
            {
                using var socket = await _listener.AcceptSocketAsync(_stop.Token);
                await socket.ReceiveAsync(new byte[4096], _stop.Token);
                await socket.SendAsync(text, _stop.Token);
                socket.Shutdown(SocketShutdown.Both);
            }
        }
        catch (OperationCanceledException)
        {
            // The test is over.
        }
    }
}
