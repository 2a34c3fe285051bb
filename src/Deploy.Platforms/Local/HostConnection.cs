using System.Net.Http.Headers;
using System.Net.Sockets;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Deploy.Host.Contracts;
using Deploy.Rollouts.Ports;

namespace Deploy.Platforms.Local;

/// <summary>Talks to the host through its socket. Safe for concurrent use.</summary>
internal sealed class HostConnection : IDisposable
{
    private readonly HttpMessageInvoker _http;

    public HostConnection(HostFiles files) =>
        _http = new(
            new SocketsHttpHandler
            {
                ConnectCallback = (_, token) => ConnectAsync(files, token),
                UseProxy = false,
                UseCookies = false,
            }
        );

    public Task<TAnswer> GetAsync<TAnswer>(
        string path,
        JsonTypeInfo<TAnswer> answer,
        CancellationToken cancellationToken
    ) => SendAsync(new(HttpMethod.Get, UriOf(path)), answer, cancellationToken);

    /// <summary>Sends a message with content and reads the answer.</summary>
    /// <exception cref="HostUnreachableException">Nobody answers at the socket.</exception>
    /// <exception cref="HostFaultException">The host refused.</exception>
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
        return SendAsync(request, answer, cancellationToken);
    }

    public void Dispose() => _http.Dispose();

    private async Task<TAnswer> SendAsync<TAnswer>(
        HttpRequestMessage request,
        JsonTypeInfo<TAnswer> type,
        CancellationToken cancellationToken
    )
    {
        try
        {
            using (request)
            {
                using var response = await _http.SendAsync(request, cancellationToken);
                var body = await response.Content.ReadAsByteArrayAsync(cancellationToken);
                return response.IsSuccessStatusCode
                    ? Read(body, type)
                    : throw new HostFaultException(Read(body, HostJson.Default.HostFault));
            }
        }
        catch (Exception e) when (e is HttpRequestException or IOException or SocketException)
        {
            throw new HostUnreachableException($"No answer to {request.RequestUri}.", e);
        }
    }

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
