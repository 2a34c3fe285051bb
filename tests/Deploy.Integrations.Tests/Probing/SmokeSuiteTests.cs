using Deploy.Integrations.Probing;

namespace Deploy.Integrations.Tests.Probing;

[CancelAfter(10_000)]
public sealed class SmokeSuiteTests
{
    private static readonly ICheck[] Two = [new ReadyCheck("/a"), new ReadyCheck("/b")];

    private static Task<SmokeReport> RunAsync(Uri uri, params ICheck[] checks) =>
        new SmokeSuite(checks, TimeProvider.System)
        {
            Timeout = TimeSpan.FromMilliseconds(100),
        }.RunAsync(uri, CancellationToken.None);

    [Test]
    public async Task Run_WithoutAnyCheck_HasNotPassed() =>
        Assert.That((await RunAsync(new("http://127.0.0.1:1"))).HasPassed, Is.False);

    [Test]
    public async Task Run_WhereOneCheckFails_ReportsBothInOrder()
    {
        await using var server = await TinyServer.StartAsync(context =>
        {
            context.Response.StatusCode = context.Request.Path == "/a" ? 503 : 200;
            return Task.CompletedTask;
        });

        var report = await RunAsync(server.Uri, Two);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(report.HasPassed, Is.False);
            Assert.That(report.Checks.Select(c => c.HasPassed), Is.EqualTo(new[] { false, true }));
            Assert.That(report.Failures.Single().Name, Is.EqualTo("GET /a"));
            Assert.That(report.Checks[1].Duration, Is.GreaterThan(TimeSpan.Zero));
        }
    }

    [Test]
    public async Task Run_AgainstAClosedPort_FailsEachCheckWithTheReason()
    {
        using var port = new ClosedPort();

        var report = await RunAsync(port.Uri, Two);

        Assert.That(
            report.Failures.Select(failure => failure.ToString()),
            Has.Exactly(2).Contains("expected an answer, seen Connection refused")
        );
    }

    [Test]
    public async Task Run_AgainstAServerThatHangs_FailsWithTheTimeout()
    {
        await using var server = await TinyServer.StartAsync(context =>
            Task.Delay(Timeout.Infinite, context.RequestAborted)
        );

        var report = await RunAsync(server.Uri, Two[0]);

        Assert.That(
            report.Checks[0].ToString(),
            Is.EqualTo("GET /a: expected an answer, seen no whole answer within 100 ms")
        );
    }

    [TestCase("garbage\r\n\r\n")]
    [TestCase("HTTP/1.1 200 OK\r\nContent-Length: 50\r\n\r\ncut")]
    public async Task Run_AgainstGarbage_FailsWithAReason(string text)
    {
        await using var server = new HangUpServer(text);

        var report = await RunAsync(server.Uri, Two[0]);

        Assert.That(report.Failures, Has.Length.EqualTo(1));
    }

    [Test]
    public async Task Run_AgainstAnEndlessAnswer_Fails()
    {
        await using var server = await TinyServer.StartAsync(async context =>
        {
            while (!context.RequestAborted.IsCancellationRequested)
                await context.Response.Body.WriteAsync(new byte[65_536], context.RequestAborted);
        });

        var report = await RunAsync(server.Uri, Two[0]);

        Assert.That(report.Failures, Has.Length.EqualTo(1));
    }

    [Test]
    public async Task Run_CancelledByItsCaller_Throws()
    {
        using var cancellation = new CancellationTokenSource();
        await using var server = await TinyServer.StartAsync(async context =>
        {
            await cancellation.CancelAsync();
            await Task.Delay(Timeout.Infinite, context.RequestAborted);
        });

        var suite = new SmokeSuite(Two, TimeProvider.System);

        await Assert.ThatAsync(
            () => suite.RunAsync(server.Uri, cancellation.Token),
            Throws.InstanceOf<OperationCanceledException>()
        );
    }
}
