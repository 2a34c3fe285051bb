using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace Deploy.Host;

/// <summary>
/// Kestrel without the hosting layers above it: one delegate answers everything. Forwarding needs
/// no routing, middleware or container, and does not pay for them.
/// </summary>
internal sealed class HttpApplication(RequestDelegate answer) : IHttpApplication<HttpContext>
{
    public HttpContext CreateContext(IFeatureCollection contextFeatures) =>
        new DefaultHttpContext(contextFeatures);

    public Task ProcessRequestAsync(HttpContext context) => answer(context);

    public void DisposeContext(HttpContext context, Exception? exception) { }
}
