using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Deploy.Host.Revisions;

/// <summary>One running process of a revision as the forwarder sees it.</summary>
/// <remarks>Every process has connections of its own, so none outlives it into the next.</remarks>
internal sealed class Backend : IDisposable
{
    private static readonly TimeSpan ConnectTimeMax = TimeSpan.FromSeconds(5);

    /// <summary>Shorter than what common servers keep: node's is 5 s.</summary>
    private static readonly TimeSpan IdleTimeMax = TimeSpan.FromSeconds(3);

    private readonly HttpMessageInvoker _invoker;

    public Backend(int port)
    {
        Port = port;
        Url = new Uri($"http://127.0.0.1:{port}/");
        Origin = $"http://127.0.0.1:{port}";
        _invoker = new HttpMessageInvoker(NewHandler(port), disposeHandler: true);
    }

    public int Port { get; }

    public Uri Url { get; }

    /// <summary>Without the slash at the end.</summary>
    public string Origin { get; }

    public Task<HttpResponseMessage> SendAsync(
        HttpRequestMessage request,
        CancellationToken cancellationToken
    ) => _invoker.SendAsync(request, cancellationToken);

    public void Dispose() => _invoker.Dispose();

    private static SocketsHttpHandler NewHandler(int port) =>
        new()
        {
            ActivityHeadersPropagator = null,
            AllowAutoRedirect = false,
            AutomaticDecompression = DecompressionMethods.None,
            ConnectCallback = (_, token) => ConnectAsync(port, token),
            ConnectTimeout = ConnectTimeMax,
            PooledConnectionIdleTimeout = IdleTimeMax,
            RequestHeaderEncodingSelector = (_, _) => Encoding.Latin1,
            ResponseHeaderEncodingSelector = (_, _) => Encoding.Latin1,
            UseCookies = false,
            UseProxy = false,
        };

    private static async ValueTask<Stream> ConnectAsync(int port, CancellationToken token)
    {
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(IPAddress.Loopback, port, token);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
}
