using System.Net.Sockets;
using System.Text;
using System.Text.Json;
using Deploy.Host.Contracts;

namespace Deploy.Platforms.Tests.Local;

/// <summary>Answers at a host's socket as a host of another protocol would.</summary>
internal sealed class OtherHost : IDisposable
{
    private readonly Socket _listener = new(
        AddressFamily.Unix,
        SocketType.Stream,
        ProtocolType.Unspecified
    );
    private readonly string _path;
    private readonly byte[] _answer;
    private readonly Task _answering;

    public OtherHost(HostFiles files, int protocol)
    {
        _path = files.FindSocket();
        var info = new HostInfo
        {
            Protocol = protocol,
            Build = "other",
            ProcessId = 1,
            Root = files.Root,
            Since = default,
            IsReady = true,
        };
        var body = JsonSerializer.Serialize(info, HostJson.Default.HostInfo);
        _answer = Encoding.UTF8.GetBytes(
            $"HTTP/1.1 200 OK\r\nConnection: close\r\nContent-Length: {body.Length}\r\n\r\n{body}"
        );
        _listener.Bind(new UnixDomainSocketEndPoint(_path));
        _listener.Listen();
        _answering = AnswerAsync();
    }

    public async Task EndAsync()
    {
        _listener.Close();
        File.Delete(_path);
        await _answering;
    }

    public void Dispose() => _listener.Dispose();

    private async Task AnswerAsync()
    {
        var buffer = new byte[4096];
        try
        {
            while (true)
            {
                using var client = await _listener.AcceptAsync();
                await client.ReceiveAsync(buffer);
                await client.SendAsync(_answer);
            }
        }
        catch (Exception e) when (e is SocketException or ObjectDisposedException)
        {
            // The listener was closed: the end of it.
        }
    }
}
