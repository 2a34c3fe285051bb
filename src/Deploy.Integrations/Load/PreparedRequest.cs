using System.Net;
using System.Net.Http.Headers;
using System.Text;

namespace Deploy.Integrations.Load;

/// <summary>A request of the mix whose address and body are made once for all sendings.</summary>
internal sealed class PreparedRequest(Uri baseUri, LoadRequest request)
{
    private static readonly MediaTypeHeaderValue Json = new("application/json");
    private readonly Uri _uri = new(baseUri, request.Path);
    private readonly byte[]? _body = request.JsonBody is { } json
        ? Encoding.UTF8.GetBytes(json)
        : null;

    /// <summary>One cycle of the mix, each kind spread over the cycle by its share.</summary>
    public static PreparedRequest[] CycleOf(LoadPlan plan)
    {
        var kinds = plan.Mix.SelectMany(request =>
        {
            var prepared = new PreparedRequest(plan.BaseUri, request);
            return Enumerable
                .Range(0, request.Share)
                .Select(i => (At: (i + 0.5) / request.Share, Prepared: prepared));
        });
        return [.. kinds.OrderBy(kind => kind.At).Select(kind => kind.Prepared)];
    }

    public HttpRequestMessage ToMessage()
    {
        var message = new HttpRequestMessage(request.Method, _uri)
        {
            Version = HttpVersion.Version11,
            VersionPolicy = HttpVersionPolicy.RequestVersionExact,
        };
        if (_body is not null)
            message.Content = new ByteArrayContent(_body) { Headers = { ContentType = Json } };
        return message;
    }
}
