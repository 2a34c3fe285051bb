using Deploy.Integrations.Load;

namespace Deploy.Integrations.Tests.Load;

[CancelAfter(20_000)]
public sealed class LoadDriverTests
{
    private static LoadPlan PlanFor(Uri uri) =>
        new()
        {
            BaseUri = uri,
            Mix = [LoadRequest.Get("/")],
            RatePerSecond = 500,
            Connections = 8,
            Duration = TimeSpan.FromMilliseconds(100),
            RequestTimeout = TimeSpan.FromSeconds(5),
        };

    private static Task<LoadReport> RunAsync(LoadPlan plan) =>
        new LoadDriver(TimeProvider.System).RunAsync(plan, null, CancellationToken.None);

    [Test]
    public async Task Run_AgainstAWellServer_SendsWhatIsDueAndAllSucceeds()
    {
        await using var server = await TinyServer.StartAsync(200, "hello");

        var report = await RunAsync(PlanFor(server.Uri));

        using (Assert.EnterMultipleScope())
        {
            Assert.That(report.Sent, Is.EqualTo(50));
            Assert.That(report.Succeeded, Is.EqualTo(50), string.Join(';', report.Examples));
            Assert.That(report.ByHeader["(none)"], Is.EqualTo(50));
            Assert.That(report.BytesReceived, Is.GreaterThan(50 * 5));
        }
    }

    [Test]
    public async Task Run_WithManyConnections_HasThemAllOpenAtOnce()
    {
        await using var server = await TinyServer.StartAsync(200);

        var report = await RunAsync(PlanFor(server.Uri) with { Connections = 120 });

        using (Assert.EnterMultipleScope())
        {
            Assert.That(report.ConnectionsMax, Is.EqualTo(120));
            Assert.That(report.ConnectionsOpened, Is.EqualTo(120));
        }
    }

    [Test]
    public async Task Run_WithAWarmUp_DoesNotCountIt()
    {
        var answered = 0;
        await using var server = await TinyServer.StartAsync(_ =>
        {
            Interlocked.Increment(ref answered);
            return Task.CompletedTask;
        });

        var warmed = PlanFor(server.Uri) with { Warmup = TimeSpan.FromMilliseconds(100) };
        var report = await RunAsync(warmed);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(report.Sent, Is.EqualTo(50));
            Assert.That(answered, Is.EqualTo(8 + 50 + 50));
        }
    }

    [Test]
    public async Task Run_AgainstTwoRevisions_CountsTheirAnswers()
    {
        var count = 0;
        await using var server = await TinyServer.StartAsync(context =>
        {
            var isTenth = Interlocked.Increment(ref count) % 10 == 0;
            context.Response.Headers["Deploy-Revision"] = isTenth ? "2.0.0" : "1.0.0";
            return Task.CompletedTask;
        });

        var report = await RunAsync(PlanFor(server.Uri));

        using (Assert.EnterMultipleScope())
        {
            Assert.That(report.ByHeader["2.0.0"], Is.EqualTo(5));
            Assert.That(report.ByHeader["1.0.0"], Is.EqualTo(45));
        }
    }

    [TestCase(500, FailureKind.ServerError)]
    [TestCase(503, FailureKind.ServerError)]
    [TestCase(404, FailureKind.UnexpectedStatus)]
    [TestCase(302, FailureKind.UnexpectedStatus)]
    public async Task Run_AgainstAnotherStatus_CountsItsKind(int status, FailureKind kind)
    {
        await using var server = await TinyServer.StartAsync(status);

        var report = await RunAsync(PlanFor(server.Uri));

        using (Assert.EnterMultipleScope())
        {
            Assert.That(report.FailedByKind[kind], Is.EqualTo(50));
            Assert.That(report.Examples[kind], Is.EqualTo($"answered {status}"));
        }
    }

    [Test]
    public async Task Run_AgainstAClosedPort_CountsRefusals()
    {
        using var port = new ClosedPort();

        var report = await RunAsync(PlanFor(port.Uri));

        Assert.That(report.FailedByKind[FailureKind.Refused], Is.EqualTo(50));
    }

    [TestCase("")]
    [TestCase("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nshort")]
    [TestCase("SSH-2.0-OpenSSH_9\r\n")]
    public async Task Run_AgainstConnectionsThatBreak_CountsThem(string text)
    {
        await using var server = new HangUpServer(text);

        var report = await RunAsync(PlanFor(server.Uri));

        Assert.That(
            report.FailedByKind.GetValueOrDefault(FailureKind.Broken),
            Is.EqualTo(50),
            string.Join(';', report.Examples)
        );
    }

    [Test]
    public async Task Run_AgainstAServerThatNeverAnswers_CountsTimeoutsOfThatLength()
    {
        await using var server = await TinyServer.StartAsync(context =>
            Task.Delay(Timeout.Infinite, context.RequestAborted)
        );

        var report = await RunAsync(
            PlanFor(server.Uri) with
            {
                RequestTimeout = TimeSpan.FromMilliseconds(400),
            }
        );

        using (Assert.EnterMultipleScope())
        {
            Assert.That(report.FailedByKind[FailureKind.TimedOut], Is.EqualTo(50));
            Assert.That(report.P50Ms, Is.GreaterThan(399));
        }
    }

    [Test]
    public async Task Run_CancelledMidway_ThrowsAndLeavesNoRequestRunning()
    {
        var inside = 0;
        using var cancellation = new CancellationTokenSource();
        await using var server = await TinyServer.StartAsync(async context =>
        {
            if (Interlocked.Increment(ref inside) == 12)
                await cancellation.CancelAsync();
            if (inside > 8)
                await Task.Delay(Timeout.Infinite, context.RequestAborted);
        });
        var plan = PlanFor(server.Uri) with { Duration = TimeSpan.FromSeconds(60) };

        var run = new LoadDriver(TimeProvider.System).RunAsync(plan, null, cancellation.Token);

        await Assert.ThatAsync(() => run, Throws.InstanceOf<OperationCanceledException>());
    }

    [Test]
    public async Task Run_WatchedByAnObserver_TellsItWhereItIs()
    {
        await using var server = await TinyServer.StartAsync(200);
        var seen = new Snapshots();
        var plan = PlanFor(server.Uri) with { Duration = TimeSpan.FromMilliseconds(300) };

        await new LoadDriver(TimeProvider.System).RunAsync(plan, seen, CancellationToken.None);

        Assert.That(seen.All, Has.Count.EqualTo(1).And.All.Property("Sent").GreaterThan(100));
    }

    private sealed class Snapshots : IProgress<LoadSnapshot>
    {
        public List<LoadSnapshot> All { get; } = [];

        public void Report(LoadSnapshot value) => All.Add(value);
    }
}
