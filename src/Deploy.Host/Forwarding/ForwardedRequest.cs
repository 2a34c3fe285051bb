using Deploy.Host.Revisions;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.Http.Features;

namespace Deploy.Host.Forwarding;

/// <summary>Makes the request that a service gets out of the one the client sent.</summary>
internal static class ForwardedRequest
{
    private const string Http2Upgrade = "h2c";

    /// <summary>The path is passed on byte for byte, whatever dots and escapes it has.</summary>
    private static readonly UriCreationOptions AsItIs = new()
    {
        DangerousDisablePathAndQueryCanonicalization = true,
    };

    /// <summary>
    /// Null where there is none. A method that must not be sent twice has a body in any case, be it
    /// empty: the client library never sends one twice on its own.
    /// </summary>
    public static ForwardedBody? BodyOf(HttpContext context) =>
        CanHaveBody(context) ? new ForwardedBody(context.Request, context.Request.ContentLength)
        : IsIdempotent(context.Request.Method) ? null
        : new ForwardedBody(context.Request, 0);

    private static bool CanHaveBody(HttpContext context) =>
        context.Features.Get<IHttpRequestBodyDetectionFeature>() is not { CanHaveBody: false };

    public static HttpRequestMessage Create(
        HttpContext context,
        Backend backend,
        ForwardedBody? body
    )
    {
        var message = new HttpRequestMessage
        {
            Method = HttpMethod.Parse(context.Request.Method),
            RequestUri = new Uri(backend.Origin + TargetOf(context), AsItIs),
            Content = body,
        };
        HeaderRules.CopyRequest(context, message);
        if (IsUpgrade(context))
        {
            message.Headers.TryAddWithoutValidation("Connection", "Upgrade");
            message.Headers.TryAddWithoutValidation(
                "Upgrade",
                (IEnumerable<string?>)context.Request.Headers.Upgrade
            );
        }
        return message;
    }

    /// <summary>Methods that may be sent again when it is not known whether they arrived.</summary>
    public static bool IsIdempotent(string method) =>
        HttpMethods.IsGet(method)
        || HttpMethods.IsHead(method)
        || HttpMethods.IsOptions(method)
        || HttpMethods.IsTrace(method)
        || HttpMethods.IsPut(method)
        || HttpMethods.IsDelete(method);

    private static bool IsUpgrade(HttpContext context) =>
        context.Features.Get<IHttpUpgradeFeature>() is { IsUpgradableRequest: true }
        && context.Request.Headers.Upgrade is { Count: > 0 } upgrade
        && !string.Equals(upgrade[0], Http2Upgrade, StringComparison.OrdinalIgnoreCase);

    private static string TargetOf(HttpContext context)
    {
        var raw = context.Features.Get<IHttpRequestFeature>()?.RawTarget;
        return raw is ['/', ..] ? raw : context.Request.GetEncodedPathAndQuery();
    }
}
