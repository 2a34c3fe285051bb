using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Deploy.Host.Contracts;
using Deploy.Host.Environments;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Deploy.Host.Control;

/// <summary>Answers what comes in through the control socket.</summary>
internal sealed class ControlApi(
    EnvironmentSet environments,
    Func<HostInfo> info,
    Func<StopRequest, Task> stop,
    ILogger logger
)
{
    public async Task HandleAsync(HttpContext context)
    {
        try
        {
            await DispatchAsync(context);
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            // The caller went away; whoever comes next reads what became of it.
        }
        catch (Exception e)
        {
            if (e is not ControlException)
                logger.ControlFailed(e, context.Request.Method, context.Request.Path.Value ?? "");
            var fault = FaultOf(e);
            context.Response.StatusCode = StatusOf(fault.Kind);
            await AnswerAsync(context, fault, HostJson.Default.HostFault);
        }
    }

    private Task DispatchAsync(HttpContext context)
    {
        var path = context.Request.Path.Value ?? "/";
        var parts = path.Split('/', StringSplitOptions.RemoveEmptyEntries);
        return (context.Request.Method, parts) switch
        {
            ("GET", ["host"]) => AnswerAsync(context, info(), HostJson.Default.HostInfo),
            ("POST", ["host", "stop"]) => StopAsync(context),
            ("GET", ["environments"]) => AnswerAsync(
                context,
                environments.Read(),
                HostJson.Default.HostSnapshot
            ),
            ("PUT", ["environments", var name]) => ConfigureAsync(context, name),
            ("GET", ["environments", var name]) => AnswerStateAsync(context, name),
            ("GET", ["environments", var name, HostProtocol.Metrics]) => AnswerAsync(
                context,
                environments[name].ReadMetrics(),
                HostJson.Default.MetricsReading
            ),
            ("POST", ["environments", var name, HostProtocol.ClaimFence]) => ClaimAsync(
                context,
                name
            ),
            ("POST", ["environments", var name, var write]) => WriteAsync(context, name, write),
            _ => throw Unknown(context.Request.Method, path),
        };
    }

    private async Task StopAsync(HttpContext context)
    {
        await stop(await ReadAsync(context, HostJson.Default.StopRequest));
        await AnswerAsync(context, info(), HostJson.Default.HostInfo);
    }

    private async Task ConfigureAsync(HttpContext context, string name)
    {
        var spec = await ReadAsync(context, HostJson.Default.EnvironmentSpec);
        Requests.Check(spec, name);
        await environments.ConfigureAsync(spec, context.RequestAborted);
        await AnswerStateAsync(context, name);
    }

    private async Task ClaimAsync(HttpContext context, string name)
    {
        var request = await ReadAsync(context, HostJson.Default.ClaimRequest);
        Requests.Check(request, name);
        var answer = new ClaimAnswer(environments.ClaimFence(name, request.Above));
        await AnswerAsync(context, answer, HostJson.Default.ClaimAnswer);
    }

    private async Task WriteAsync(HttpContext context, string name, string write)
    {
        var environment = environments[name];
        var token = context.RequestAborted;
        switch (write)
        {
            case HostProtocol.StartCandidate:
                var start = await ReadAsync(context, HostJson.Default.StartRequest);
                Requests.Check(start);
                var answer = await environment.StartCandidateAsync(start, token);
                await AnswerAsync(context, answer, HostJson.Default.StartAnswer);
                return;
            case HostProtocol.SetSplit:
                var split = await ReadAsync(context, HostJson.Default.SplitRequest);
                Requests.Check(split);
                await environment.SetSplitAsync(split, token);
                break;
            case HostProtocol.Promote:
                await environment.PromoteAsync(await ReadDrainAsync(context), token);
                break;
            case HostProtocol.RetireCandidate:
                await environment.RetireCandidateAsync(await ReadDrainAsync(context), token);
                break;
            case HostProtocol.RetireStable:
                await environment.RetireStableAsync(await ReadDrainAsync(context), token);
                break;
            default:
                throw Unknown("POST", write);
        }
        await AnswerStateAsync(context, name);
    }

    private Task AnswerStateAsync(HttpContext context, string name) =>
        AnswerAsync(context, environments[name].Read(), HostJson.Default.EnvironmentReading);

    private static Task<DrainRequest> ReadDrainAsync(HttpContext context) =>
        ReadAsync(context, HostJson.Default.DrainRequest);

    private static async Task<T> ReadAsync<T>(HttpContext context, JsonTypeInfo<T> type) =>
        await JsonSerializer.DeserializeAsync(context.Request.Body, type, context.RequestAborted)
        ?? throw new JsonException("The request has no content.");

    private static Task AnswerAsync<T>(HttpContext context, T answer, JsonTypeInfo<T> type) =>
        context.Response.WriteAsJsonAsync(answer, type, "application/json", context.RequestAborted);

    private static HostFault FaultOf(Exception fault) =>
        fault switch
        {
            ControlException e => new(e.Kind, e.Message),
            JsonException e => new(HostFaultKind.Invalid, $"Not understood: {e.Message}"),
            InvalidDataException e => new(HostFaultKind.Refused, e.Message),
            _ => new(HostFaultKind.Failed, $"{fault.GetType().Name}: {fault.Message}"),
        };

    private static int StatusOf(HostFaultKind kind) =>
        kind switch
        {
            HostFaultKind.Invalid => StatusCodes.Status400BadRequest,
            HostFaultKind.Fenced => StatusCodes.Status409Conflict,
            HostFaultKind.Refused => StatusCodes.Status409Conflict,
            HostFaultKind.PortTaken => StatusCodes.Status409Conflict,
            HostFaultKind.Unknown => StatusCodes.Status404NotFound,
            HostFaultKind.Failed => StatusCodes.Status500InternalServerError,
        };

    private static ControlException Unknown(string method, string path) =>
        new(HostFaultKind.Unknown, $"This host knows no {method} {path}.");
}
