using DocsMcp.Faults;
using DocsMcp.Telemetry;

namespace DocsMcp.Hosting;

/// <summary>
/// Sends each request to its endpoint. The three probes are answered plainly; all else is
/// measured, logged, and subject to the faults that this build carries.
/// </summary>
internal sealed class RequestPipeline(
    ServiceState state,
    ServiceEndpoints endpoints,
    ActiveFaults faults,
    ILogger logger
)
{
    private const int ClientClosedRequest = 499;
    private const int SampleEvery = 1000;
    private readonly ErrorSequence _errors = new(faults.ErrorShare);
    private long _requests;

    public Task InvokeAsync(HttpContext context) =>
        context.Request.Path.Value switch
        {
            "/health" => ProbeAsync(context, endpoints.Health.AnswerAsync),
            "/metrics" => ProbeAsync(context, endpoints.Metrics.AnswerAsync),
            "/ready" => ProbeAsync(context, AnswerReadyAsync),
            _ => MeasureAsync(context),
        };

    private static Task ProbeAsync(HttpContext context, RequestDelegate answer)
    {
        if (HttpMethods.IsGet(context.Request.Method) || HttpMethods.IsHead(context.Request.Method))
            return answer(context);
        context.Response.StatusCode = StatusCodes.Status405MethodNotAllowed;
        context.Response.Headers.Allow = "GET, HEAD";
        return Task.CompletedTask;
    }

    private async Task AnswerReadyAsync(HttpContext context)
    {
        var phase = state.Readiness.Phase;
        var ready = phase == ReadinessPhase.Ready;
        context.Response.StatusCode = ready
            ? StatusCodes.Status200OK
            : StatusCodes.Status503ServiceUnavailable;
        context.Response.ContentType = "application/json";
        var word = phase.ToString().ToLowerInvariant();
        await context.Response.WriteAsync(
            $$"""{"ready":{{(ready ? "true" : "false")}},"phase":"{{word}}"}""",
            context.RequestAborted
        );
    }

    private async Task MeasureAsync(HttpContext context)
    {
        var startedAt = state.Time.GetTimestamp();
        state.Metrics.Began();
        try
        {
            await AnswerAsync(context);
        }
        catch (Exception exception)
        {
            // The boundary of one request: it fails alone, with its reason in the log.
            Fail(context, exception);
        }
        finally
        {
            var duration = state.Time.GetElapsedTime(startedAt);
            state.Metrics.Ended(context.Response.StatusCode, duration);
            Log(context, duration);
        }
    }

    private async Task AnswerAsync(HttpContext context)
    {
        if (_errors.NextFails())
        {
            context.Response.StatusCode = StatusCodes.Status500InternalServerError;
            return;
        }
        if (context.Request.Path.Value is not ("/mcp" or "/mcp/message"))
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }
        if (faults.Latency > TimeSpan.Zero)
            await Task.Delay(faults.Latency, state.Time, context.RequestAborted);
        await endpoints.Mcp.AnswerAsync(context);
    }

    private void Fail(HttpContext context, Exception exception)
    {
        var aborted = context.RequestAborted.IsCancellationRequested;
        if (!aborted && exception is not BadHttpRequestException)
        {
            var path = context.Request.Path.Value ?? "";
            ServiceLog.RequestThrew(logger, exception, context.Request.Method, path);
        }
        if (context.Response.HasStarted)
        {
            context.Abort();
            return;
        }
        context.Response.Clear();
        context.Response.StatusCode = exception switch
        {
            _ when aborted => ClientClosedRequest,
            BadHttpRequestException bad => bad.StatusCode,
            _ => StatusCodes.Status500InternalServerError,
        };
    }

    private void Log(HttpContext context, TimeSpan duration)
    {
        var number = Interlocked.Increment(ref _requests);
        var status = context.Response.StatusCode;
        var failed = status >= StatusCodes.Status500InternalServerError;
        var sampled = number % SampleEvery == 0;
        if (!failed && !sampled && !logger.IsEnabled(LogLevel.Debug))
            return;
        var method = context.Request.Method;
        var path = context.Request.Path.Value ?? "";
        var ms = Math.Round(duration.TotalMilliseconds, 3);
        if (failed)
            ServiceLog.RequestFailed(logger, method, path, status, ms);
        else if (sampled)
            ServiceLog.RequestSampled(logger, method, path, status, ms);
        else
            ServiceLog.Request(logger, method, path, status, ms);
    }
}
