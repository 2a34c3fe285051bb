using Deploy.Host.Revisions;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace Deploy.Host.Forwarding;

/// <summary>One request forwarded to one revision, measured there.</summary>
internal sealed class Exchange(
    HttpContext context,
    Revision revision,
    ForwarderSetup setup,
    string? answerHeader
)
{
    private readonly long _arrived = setup.Time.GetTimestamp();
    private readonly BackendWait _wait = new(revision, setup.Bounds, setup.Time);
    private bool _isMeasured;

    public async Task<ExchangeEnd> RunAsync()
    {
        using var end = CancellationTokenSource.CreateLinkedTokenSource(
            context.RequestAborted,
            revision.Cut
        );
        var body = ForwardedRequest.BodyOf(context);
        try
        {
            using var answer = await SendAsync(body, end);
            if (answer is null)
            {
                revision.Meter.Failed();
                return ExchangeEnd.Unavailable;
            }
            await PassOnAsync(answer, end.Token);
        }
        catch (Exception e)
            when (e is HttpRequestException or IOException or OperationCanceledException)
        {
            await FailAsync(e, body);
        }
        return ExchangeEnd.Over;
    }

    private async Task<HttpResponseMessage?> SendAsync(
        ForwardedBody? body,
        CancellationTokenSource end
    )
    {
        var attempts = new Attempts(context.Request.Method, body, setup.Bounds);
        while (await _wait.TakeAsync(attempts.Failed, end.Token) is { } backend)
        {
            // Disposing the message would dispose the body that another attempt may need.
            var message = ForwardedRequest.Create(context, backend, body);
            end.CancelAfter(setup.Bounds.AnswerTimeMax);
            try
            {
                var answer = await backend.SendAsync(message, end.Token);
                end.CancelAfter(Timeout.InfiniteTimeSpan);
                return answer;
            }
            catch (Exception e)
                when (!end.IsCancellationRequested && attempts.MayFollow(backend, e))
            {
                // The next attempt follows.
            }
        }
        return null;
    }

    private async Task PassOnAsync(HttpResponseMessage answer, CancellationToken token)
    {
        var status = (int)answer.StatusCode;
        context.Response.StatusCode = status;
        context.Features.GetRequiredFeature<IHttpResponseFeature>().ReasonPhrase =
            answer.ReasonPhrase;
        HeaderRules.CopyResponse(answer, context.Response);
        SetRevision();
        if (status == StatusCodes.Status101SwitchingProtocols)
        {
            var upgrade = context.Features.GetRequiredFeature<IHttpUpgradeFeature>();
            context.Response.Headers.Upgrade = answer.Headers.Upgrade.ToString();
            await using var client = await upgrade.UpgradeAsync();
            Measure(status);
            await ForwardedAnswer.TunnelAsync(answer, client, token);
            return;
        }
        if (ForwardedAnswer.IsStream(answer))
            Measure(status);
        await ForwardedAnswer.CopyBodyAsync(answer, context.Response.BodyWriter, token);
        CopyTrailers(answer);
        await context.Response.CompleteAsync();
        Measure(status);
    }

    private void CopyTrailers(HttpResponseMessage answer)
    {
        if (!context.Response.SupportsTrailers())
            return;
        foreach (var (name, values) in answer.TrailingHeaders)
            context.Response.AppendTrailer(name, values.ToArray());
    }

    private async Task FailAsync(Exception fault, ForwardedBody? body)
    {
        if (context.RequestAborted.IsCancellationRequested || body is { IsBroken: true })
        {
            if (!_isMeasured)
                revision.Meter.ClientAborted();
            context.Abort();
            return;
        }
        if (!_isMeasured)
            revision.Meter.Failed();
        setup.Logger.NoAnswer(
            context.Request.Method,
            context.Request.Path.Value ?? "/",
            revision.Name,
            fault.Message
        );
        if (context.Response.HasStarted)
        {
            context.Abort();
            return;
        }
        context.Response.Clear();
        SetRevision();
        await RefusalOf(fault, out var status).WriteAsync(context, status);
    }

    private Refusal RefusalOf(Exception fault, out int status)
    {
        if (fault is OperationCanceledException)
        {
            status = revision.Cut.IsCancellationRequested
                ? StatusCodes.Status503ServiceUnavailable
                : StatusCodes.Status504GatewayTimeout;
            return new("no-answer-in-time", $"{revision.Name} did not answer in time.");
        }
        status = StatusCodes.Status502BadGateway;
        return new("no-answer", $"{revision.Name} ended the connection without an answer.");
    }

    private void SetRevision()
    {
        if (answerHeader is not null)
            context.Response.Headers[HeaderRules.RevisionHeader] = answerHeader;
    }

    private void Measure(int status)
    {
        if (_isMeasured)
            return;
        _isMeasured = true;
        revision.Meter.Answered(status, setup.Time.GetElapsedTime(_arrived));
    }
}
