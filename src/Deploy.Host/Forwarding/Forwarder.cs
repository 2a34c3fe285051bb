using Deploy.Host.Contracts;
using Deploy.Host.Revisions;
using Microsoft.AspNetCore.Http;

namespace Deploy.Host.Forwarding;

/// <summary>Answers the requests of one environment by its revisions.</summary>
internal sealed class Forwarder(
    RoutingTable table,
    Func<EnvironmentSpec> environment,
    ForwarderSetup setup
)
{
    public async Task HandleAsync(HttpContext context)
    {
        if (HttpMethods.IsConnect(context.Request.Method))
        {
            await new Refusal("not-supported", "This is no forward proxy.").WriteAsync(
                context,
                StatusCodes.Status501NotImplemented
            );
            return;
        }
        if (table.Enter() is not { } revision)
        {
            await NoReleaseAsync(context);
            return;
        }
        if (await ForwardAsync(context, revision) is ExchangeEnd.Over)
            return;
        // Nothing was sent. The failure is counted where it belongs; the client is still served.
        if (
            table.EnterStableInsteadOf(revision) is { } stable
            && await ForwardAsync(context, stable) is ExchangeEnd.Over
        )
            return;
        await UnavailableAsync(context, revision);
    }

    private async Task<ExchangeEnd> ForwardAsync(HttpContext context, Revision revision)
    {
        try
        {
            var header = environment().AnswerHeader ? revision.Spec.Release.Version : null;
            return await new Exchange(context, revision, setup, header).RunAsync();
        }
        finally
        {
            revision.InFlight.Leave();
        }
    }

    private Task NoReleaseAsync(HttpContext context) =>
        new Refusal(
            "no-release",
            $"Environment {environment().Name} has no release yet. Deploy one: ./build.sh Full"
        ).WriteAsync(context, StatusCodes.Status503ServiceUnavailable);

    private Task UnavailableAsync(HttpContext context, Revision revision)
    {
        context.Response.Headers.RetryAfter = "1";
        return new Refusal(
            "not-ready",
            $"No process of {revision.Name} could take the request: none was ready within "
                + $"{setup.Bounds.WaitTimeMax.TotalSeconds:0.#} s, or too many requests waited."
        ).WriteAsync(context, StatusCodes.Status503ServiceUnavailable);
    }
}
