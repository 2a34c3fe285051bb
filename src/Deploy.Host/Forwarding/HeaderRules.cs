using System.Collections.Frozen;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;

namespace Deploy.Host.Forwarding;

/// <summary>Which headers cross the host.</summary>
internal static class HeaderRules
{
    public const string RevisionHeader = "Deploy-Revision";
    private const string ForwardedFor = "X-Forwarded-For";
    private const string ForwardedProto = "X-Forwarded-Proto";
    private const string ForwardedHost = "X-Forwarded-Host";

    /// <summary>Of one connection only (RFC 9110, 7.6.1), or made anew for the other one.</summary>
    private static readonly FrozenSet<string> OfOneConnection = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "Connection",
        "Keep-Alive",
        "Proxy-Connection",
        "Proxy-Authenticate",
        "Proxy-Authorization",
        "TE",
        "Trailer",
        "Transfer-Encoding",
        "Upgrade"
    );

    /// <summary>What a client says of the way it came is not to be trusted.</summary>
    private static readonly FrozenSet<string> NotFromClients = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "Expect",
        "Forwarded",
        "Host",
        ForwardedFor,
        ForwardedProto,
        ForwardedHost,
        "X-Forwarded-Port",
        "X-Forwarded-Prefix",
        "X-Real-IP"
    );

    public static void CopyRequest(HttpContext context, HttpRequestMessage to)
    {
        var request = context.Request;
        var named = request.Headers.Connection;
        foreach (var (name, values) in request.Headers)
        {
            if (OfOneConnection.Contains(name) || NotFromClients.Contains(name))
                continue;
            if (IsNamed(named, name))
                continue;
            if (!to.Headers.TryAddWithoutValidation(name, (IEnumerable<string?>)values))
                to.Content?.Headers.TryAddWithoutValidation(name, (IEnumerable<string?>)values);
        }
        if (request.Host.HasValue)
        {
            to.Headers.TryAddWithoutValidation("Host", request.Host.Value);
            to.Headers.TryAddWithoutValidation(ForwardedHost, request.Host.Value);
        }
        var client = context.Connection.RemoteIpAddress?.ToString();
        to.Headers.TryAddWithoutValidation(ForwardedFor, client);
        to.Headers.TryAddWithoutValidation(ForwardedProto, request.Scheme);
    }

    public static void CopyResponse(HttpResponseMessage from, HttpResponse to)
    {
        StringValues named = default;
        if (from.Headers.NonValidated.TryGetValues("Connection", out var connection))
            named = connection.ToString();
        foreach (var (name, values) in from.Headers.NonValidated)
            if (
                !OfOneConnection.Contains(name)
                && !RevisionHeader.Equals(name, StringComparison.OrdinalIgnoreCase)
                && !IsNamed(named, name)
            )
                to.Headers[name] = Values(values);
        foreach (var (name, values) in from.Content.Headers.NonValidated)
            to.Headers[name] = Values(values);
        if (to.StatusCode is StatusCodes.Status204NoContent or < StatusCodes.Status200OK)
            to.Headers.ContentLength = null;
    }

    private static StringValues Values(System.Net.Http.Headers.HeaderStringValues values) =>
        values.Count == 1 ? values.ToString() : values.ToArray();

    private static bool IsNamed(StringValues connection, string name)
    {
        foreach (var line in connection)
            if (line is not null && line.Contains(name, StringComparison.OrdinalIgnoreCase))
                return line.Split(',', StringSplitOptions.TrimEntries)
                    .Contains(name, StringComparer.OrdinalIgnoreCase);
        return false;
    }
}
