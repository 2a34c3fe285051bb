using System.Text;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.AspNetCore.Server.Kestrel.Transport.Sockets;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Deploy.Host;

/// <summary>Makes Kestrel servers that listen where they are told.</summary>
internal static class HttpServers
{
    private static readonly TimeSpan IdleTimeMax = TimeSpan.FromMinutes(3);
    private static readonly TimeSpan HeadersTimeMax = TimeSpan.FromSeconds(30);

    public static KestrelServer Create(Action<KestrelServerOptions> listen, ILoggerFactory loggers)
    {
        var options = new KestrelServerOptions
        {
            AddServerHeader = false,
            RequestHeaderEncodingSelector = _ => Encoding.Latin1,
            ResponseHeaderEncodingSelector = _ => Encoding.Latin1,
        };
        // How large a body may be, and how slow, is the service's to say.
        options.Limits.MaxRequestBodySize = null;
        options.Limits.MinRequestBodyDataRate = null;
        options.Limits.MinResponseDataRate = null;
        options.Limits.KeepAliveTimeout = IdleTimeMax;
        options.Limits.RequestHeadersTimeout = HeadersTimeMax;
        options.ConfigureEndpointDefaults(e => e.Protocols = HttpProtocols.Http1);
        listen(options);
        var transport = new SocketTransportFactory(
            Options.Create(new SocketTransportOptions()),
            loggers
        );
        return new KestrelServer(Options.Create(options), transport, loggers);
    }
}
