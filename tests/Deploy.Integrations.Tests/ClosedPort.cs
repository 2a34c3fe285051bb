using System.Net;
using System.Net.Sockets;

namespace Deploy.Integrations.Tests;

/// <summary>
/// A port that is bound, so that nobody else takes it, and does not listen: connections to it
/// are refused.
/// </summary>
internal sealed class ClosedPort : IDisposable
{
    private readonly Socket _socket = new(SocketType.Stream, ProtocolType.Tcp);

    public ClosedPort() => _socket.Bind(new IPEndPoint(IPAddress.IPv6Any, 0));

    public Uri Uri => new($"http://127.0.0.1:{((IPEndPoint)_socket.LocalEndPoint!).Port}");

    public void Dispose() => _socket.Dispose();
}
