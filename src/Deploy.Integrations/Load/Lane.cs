using System.Net.Sockets;

namespace Deploy.Integrations.Load;

/// <summary>
/// One connection, used by one request at a time, opened again after it ended. Nothing is
/// shared with other lanes, so that a thousand lanes are a thousand connections.
/// </summary>
internal sealed class Lane : IDisposable
{
    private const string NoValue = "(none)";
    private readonly HttpMessageInvoker _http;
    private readonly string _countedHeader;

    public Lane(ConnectionCounter counter, string countedHeader)
    {
        _countedHeader = countedHeader;
        _http = new(
            new SocketsHttpHandler
            {
                MaxConnectionsPerServer = 1,
                AllowAutoRedirect = false,
                UseCookies = false,
                UseProxy = false,
                ActivityHeadersPropagator = null,
                PooledConnectionIdleTimeout = Timeout.InfiniteTimeSpan,
                PooledConnectionLifetime = Timeout.InfiniteTimeSpan,
                ConnectCallback = (context, token) => ConnectAsync(context, counter, token),
            }
        );
    }

    /// <summary>Sends, reads the whole answer, and says how it ended.</summary>
    /// <param name="request">What to send.</param>
    /// <param name="abandon">Signalled when the whole load stops at once.</param>
    /// <param name="cancellationToken">Ends with the request's time, or with the load.</param>
    public async Task<RequestOutcome> SendAsync(
        PreparedRequest request,
        CancellationToken abandon,
        CancellationToken cancellationToken
    )
    {
        string? header = null;
        try
        {
            using var message = request.ToMessage();
            using var response = await _http.SendAsync(message, cancellationToken);
            header = HeaderOf(response);
            await response.Content.CopyToAsync(Stream.Null, cancellationToken);
            return Judge(response, header);
        }
        catch (Exception exception) when (Explain(exception, abandon) is { } outcome)
        {
            return outcome is RequestOutcome.Failed failed
                ? failed with
                {
                    HeaderValue = header,
                }
                : outcome;
        }
    }

    public void Dispose() => _http.Dispose();

    private static async ValueTask<Stream> ConnectAsync(
        SocketsHttpConnectionContext context,
        ConnectionCounter counter,
        CancellationToken cancellationToken
    )
    {
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(context.DnsEndPoint, cancellationToken);
            return new CountedStream(socket, counter);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    private string HeaderOf(HttpResponseMessage response) =>
        response.Headers.TryGetValues(_countedHeader, out var values)
            ? string.Join(',', values)
            : NoValue;

    private static RequestOutcome Judge(HttpResponseMessage response, string header)
    {
        if (response.IsSuccessStatusCode)
            return new RequestOutcome.Answered(header);
        var status = (int)response.StatusCode;
        var kind = status >= 500 ? FailureKind.ServerError : FailureKind.UnexpectedStatus;
        return new RequestOutcome.Failed(kind, $"answered {status}", header);
    }

    private static RequestOutcome? Explain(Exception exception, CancellationToken abandon) =>
        exception switch
        {
            OperationCanceledException when abandon.IsCancellationRequested =>
                new RequestOutcome.Abandoned(),
            OperationCanceledException => Fail(FailureKind.TimedOut, "no whole answer in time"),
            HttpRequestException
            {
                HttpRequestError: HttpRequestError.ConnectionError
                    or HttpRequestError.NameResolutionError
            } => Fail(FailureKind.Refused, Innermost(exception)),
            HttpRequestException or IOException or SocketException => Fail(
                FailureKind.Broken,
                Innermost(exception)
            ),
            _ => null,
        };

    private static RequestOutcome.Failed Fail(FailureKind kind, string why) => new(kind, why);

    private static string Innermost(Exception exception) => exception.GetBaseException().Message;
}
