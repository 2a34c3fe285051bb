using Deploy.Integrations.Load;
using Deploy.Rollouts.Ports;
using Deploy.Rollouts.Verdicts;

namespace Deploy.Integrations.Tests.Load;

[CancelAfter(20_000)]
public sealed class TrafficPortsTests
{
    private static readonly LoadPlan Plan = new()
    {
        BaseUri = new("http://127.0.0.1:1"),
        Mix = [LoadRequest.Get("/")],
        RatePerSecond = 500,
        Connections = 2,
        Duration = TimeSpan.FromMilliseconds(50),
    };

    private static readonly LoadBar LowBar = new() { RateAbovePerSecond = 1, ConnectionsMin = 2 };

    [Test]
    public async Task SteadyTraffic_Started_ReachesTheEnvironmentAndFindsNothing()
    {
        var reached = new TaskCompletionSource();
        await using var server = await TinyServer.StartAsync(_ =>
        {
            reached.TrySetResult();
            return Task.CompletedTask;
        });

        await using var run = await new SteadyTraffic(Plan, TimeProvider.System).StartAsync(
            server.Uri,
            CancellationToken.None
        );
        await reached.Task;

        Assert.That(run.Findings, Is.Empty);
    }

    [Test]
    public async Task LoadTest_WhileItRuns_IsInconclusive()
    {
        await using var server = await TinyServer.StartAsync(200);
        var endless = Plan with { Duration = TimeSpan.FromMinutes(5) };

        await using var run = await StartAsync(new(endless, LowBar, TimeProvider.System), server);

        Assert.That(run.Findings.Single().Outcome, Is.EqualTo(Outcome.Inconclusive));
    }

    [Test]
    public async Task LoadTest_OnceEnded_TellsTheBarsReasonsAndTheReport()
    {
        await using var server = await TinyServer.StartAsync(200);
        var ended = new TaskCompletionSource<LoadReport>();

        await using var run = await StartAsync(
            new(Plan, LowBar, TimeProvider.System) { Ended = ended.SetResult },
            server
        );
        var report = await ended.Task;
        while (run.Findings.Length == 1)
            await Task.Yield();

        Assert.That(run.Findings, Is.EqualTo(LowBar.Judge(report)));
    }

    [Test]
    public async Task LoadTest_WhoseReportCannotBeKept_Fails()
    {
        await using var server = await TinyServer.StartAsync(200);

        await using var run = await StartAsync(
            new(Plan, LowBar, TimeProvider.System) { Ended = _ => throw new IOException("full") },
            server
        );
        while (run.Findings.Single().Outcome == Outcome.Inconclusive)
            await Task.Yield();

        Assert.That(
            run.Findings.Single(),
            Is.EqualTo(new Reason(Outcome.Fail, "the load test itself failed: full"))
        );
    }

    private static Task<ITrafficRun> StartAsync(LoadTest test, TinyServer server) =>
        test.StartAsync(server.Uri, CancellationToken.None);
}
