using Deploy.Integrations.Load;

namespace Deploy.Integrations.Tests.Load;

[CancelAfter(10_000)]
public sealed class LaneTests : IDisposable
{
    private readonly ConnectionCounter _counter = new();
    private readonly Lane _lane;

    public LaneTests() => _lane = new(_counter, "Deploy-Revision");

    public void Dispose() => _lane.Dispose();

    private async Task<string> SendAsync(
        Uri uri,
        CancellationToken abandon = default,
        CancellationToken limit = default
    )
    {
        var plan = new LoadPlan
        {
            BaseUri = uri,
            Mix = [LoadRequest.Get("/")],
            RatePerSecond = 1,
        };
        var outcome = await _lane.SendAsync(PreparedRequest.CycleOf(plan)[0], abandon, limit);
        return outcome.Match(
            answered => $"answered by {answered.HeaderValue}",
            failed => $"{failed.Kind} by {failed.HeaderValue ?? "nobody"}",
            _ => "abandoned"
        );
    }

    [TestCase(200, "answered by v7")]
    [TestCase(204, "answered by v7")]
    [TestCase(400, "UnexpectedStatus by v7")]
    [TestCase(502, "ServerError by v7")]
    public async Task Send_AnsweredByARevision_TellsTheOutcomeAndTheRevision(
        int status,
        string told
    )
    {
        await using var server = await TinyServer.StartAsync(context =>
        {
            context.Response.StatusCode = status;
            context.Response.Headers["Deploy-Revision"] = "v7";
            return Task.CompletedTask;
        });

        Assert.That(await SendAsync(server.Uri), Is.EqualTo(told));
    }

    [Test]
    public async Task Send_ManyTimes_UsesOneConnection()
    {
        await using var server = await TinyServer.StartAsync(200, "body");

        for (var i = 0; i < 10; i++)
            await SendAsync(server.Uri);

        Assert.That((_counter.Opened, _counter.Open), Is.EqualTo((1, 1)));
    }

    [Test]
    public async Task Send_AfterTheServerClosedTheConnection_OpensAnother()
    {
        await using var server = await TinyServer.StartAsync(context =>
        {
            context.Response.Headers.Connection = "close";
            return Task.CompletedTask;
        });

        await SendAsync(server.Uri);
        await SendAsync(server.Uri);

        Assert.That((_counter.Opened, _counter.OpenMax), Is.EqualTo((2, 1)));
    }

    [Test]
    public async Task Send_WhoseAnswerBreaksMidway_IsBrokenAndStillTellsTheRevision()
    {
        await using var server = new HangUpServer(
            "HTTP/1.1 200 OK\r\nDeploy-Revision: v7\r\nContent-Length: 9\r\n\r\nhalf"
        );

        Assert.That(await SendAsync(server.Uri), Is.EqualTo("Broken by v7"));
    }

    [Test]
    public async Task Send_ToAClosedPort_IsRefusedByNobody()
    {
        using var port = new ClosedPort();

        Assert.That(await SendAsync(port.Uri), Is.EqualTo("Refused by nobody"));
    }

    [Test]
    public async Task Send_WhoseTimeIsOver_IsTimedOut()
    {
        using var limit = new CancellationTokenSource();
        await using var server = await HangingServerAsync(limit);

        Assert.That(
            await SendAsync(server.Uri, limit: limit.Token),
            Is.EqualTo("TimedOut by nobody")
        );
    }

    [Test]
    public async Task Send_WhenTheLoadStops_IsAbandonedAndNoFailure()
    {
        using var stop = new CancellationTokenSource();
        await using var server = await HangingServerAsync(stop);

        Assert.That(await SendAsync(server.Uri, stop.Token, stop.Token), Is.EqualTo("abandoned"));
    }

    [Test]
    public async Task Dispose_WithAnOpenConnection_ClosesIt()
    {
        await using var server = await TinyServer.StartAsync(200);
        await SendAsync(server.Uri);

        _lane.Dispose();

        Assert.That(_counter.Open, Is.Zero);
    }

    /// <summary>Signals the source once a request is there, and never answers it.</summary>
    private static Task<TinyServer> HangingServerAsync(CancellationTokenSource source) =>
        TinyServer.StartAsync(async context =>
        {
            await source.CancelAsync();
            await Task.Delay(Timeout.Infinite, context.RequestAborted);
        });
}
