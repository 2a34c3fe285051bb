using System.Net.Http.Headers;
using System.Net.Sockets;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Deploy.Host.Contracts;
using Deploy.Rollouts.Ports;

namespace Deploy.Platforms.Local;

/// <summary>
/// Talks to the host through its socket. A host that takes the message and does not answer (it is
/// stopped, or hangs) is told apart from one that is not there. Safe for concurrent use.
/// </summary>
internal sealed class HostConnection : IDisposable
{
    /// <summary>How long a host on a busy machine may think, beside what it is to do.</summary>
    private static readonly TimeSpan AnswerMax = TimeSpan.FromSeconds(30);

    private readonly HostFiles _files;
    private readonly TimeProvider _time;
    private readonly HttpMessageInvoker _http;

    public HostConnection(HostFiles files, TimeProvider time)
    {
        (_files, _time) = (files, time);
        _http = new(
            new SocketsHttpHandler
            {
                ConnectCallback = (_, token) => ConnectAsync(files, token),
                UseProxy = false,
                UseCookies = false,
            }
        );
    }

    public Task<TAnswer> GetAsync<TAnswer>(
        string path,
        JsonTypeInfo<TAnswer> answer,
        CancellationToken cancellationToken
    ) => SendAsync(new(HttpMethod.Get, UriOf(path)), answer, AnswerMax, cancellationToken);

    /// <summary>Sends a message with content and reads the answer.</summary>
    /// <exception cref="HostUnreachableException">Nobody answers at the socket.</exception>
    /// <exception cref="HostFaultException">The host refused.</exception>
    /// <exception cref="PlatformException">It is there and does not answer.</exception>
    public Task<TAnswer> SendAsync<TContent, TAnswer>(
        HostCall<TContent> call,
        JsonTypeInfo<TAnswer> answer,
        CancellationToken cancellationToken
    )
    {
        var content = new ByteArrayContent(
            JsonSerializer.SerializeToUtf8Bytes(call.Content, call.Type)
        );
        content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        var request = new HttpRequestMessage(call.Method, UriOf(call.Path)) { Content = content };
        return SendAsync(request, answer, AnswerMax + call.TakesMax, cancellationToken);
    }

    public void Dispose() => _http.Dispose();

    private async Task<TAnswer> SendAsync<TAnswer>(
        HttpRequestMessage request,
        JsonTypeInfo<TAnswer> type,
        TimeSpan max,
        CancellationToken cancellationToken
    )
    {
        using var late = new CancellationTokenSource(max, _time);
        using var end = CancellationTokenSource.CreateLinkedTokenSource(
            late.Token,
            cancellationToken
        );
        try
        {
            using (request)
            {
                using var response = await _http.SendAsync(request, end.Token);
                var body = await response.Content.ReadAsByteArrayAsync(end.Token);
                return response.IsSuccessStatusCode
                    ? Read(body, type)
                    : throw new HostFaultException(Read(body, HostJson.Default.HostFault));
            }
        }
        catch (OperationCanceledException e)
            when (late.IsCancellationRequested && !cancellationToken.IsCancellationRequested)
        {
            throw Silent(request, max, e);
        }
        catch (Exception e) when (e is HttpRequestException or IOException or SocketException)
        {
            throw new HostUnreachableException($"No answer to {request.RequestUri}.", e);
        }
    }

    private PlatformException Silent(HttpRequestMessage request, TimeSpan max, Exception inner) =>
        new(
            $"The local host of {_files.Root} does not answer: {request.Method} "
                + $"{request.RequestUri?.AbsolutePath}, expected within {max.TotalSeconds:0} s, "
                + "seen nothing; its process is there and hangs, or is stopped. It may still do "
                + $"what it was asked. End it: kill -9 $(cat {_files.Lock}). "
                + "Next: ./build.sh Status, which starts it anew with what it served",
            inner
        );

    private static T Read<T>(byte[] body, JsonTypeInfo<T> type)
    {
        try
        {
            return JsonSerializer.Deserialize(body, type) ?? throw new JsonException("null");
        }
        catch (JsonException e)
        {
            throw new PlatformException(
                $"The local host's answer is no {type.Type.Name}: {e.Message} "
                    + "It may be of another version. Stop it: ./build.sh Down",
                e
            );
        }
    }

    private static Uri UriOf(string path) => new($"http://host{path}");

    private static async ValueTask<Stream> ConnectAsync(
        HostFiles files,
        CancellationToken cancellationToken
    )
    {
        var socket = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        try
        {
            var endPoint = new UnixDomainSocketEndPoint(files.FindSocket());
            await socket.ConnectAsync(endPoint, cancellationToken);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
}
