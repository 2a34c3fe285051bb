using System.Net;
using System.Net.Sockets;

namespace Deploy.Host.Supervising;

/// <summary>
/// Gives free loopback ports to service processes. They lie below the range that systems take
/// outgoing ports from, so that a connection cannot take one between our look and the service's
/// bind. Safe for concurrent use.
/// </summary>
internal sealed class ServicePorts(Random random)
{
    private const int First = 20_000;
    private const int Count = 12_000;
    private readonly Lock _lock = new();
    private readonly HashSet<int> _taken = [];

    public int Take()
    {
        lock (_lock)
        {
            var start = random.Next(Count);
            for (var i = 0; i < Count; i++)
            {
                var port = First + ((start + i) % Count);
                if (!_taken.Contains(port) && IsFree(port) && _taken.Add(port))
                    return port;
            }
        }
        throw new IOException(
            $"No free loopback port between {First} and {First + Count - 1} for a service process."
        );
    }

    public void Return(int port)
    {
        lock (_lock)
            _taken.Remove(port);
    }

    /// <summary>Whether a listener could be opened on this loopback port now.</summary>
    public static bool IsFree(int port)
    {
        using var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, 0);
        try
        {
            socket.Bind(new IPEndPoint(IPAddress.Loopback, port));
            socket.Listen();
            return true;
        }
        catch (SocketException e)
            when (e.SocketErrorCode
                    is SocketError.AddressAlreadyInUse
                        or SocketError.AccessDenied
                        or SocketError.AddressNotAvailable
            )
        {
            return false;
        }
    }
}
