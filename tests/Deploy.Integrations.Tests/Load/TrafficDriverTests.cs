using System.Diagnostics;
using Deploy.Integrations.Load;

namespace Deploy.Integrations.Tests.Load;

[CancelAfter(20_000)]
public sealed class TrafficDriverTests
{
    private static LoadPlan PlanFor(Uri uri) =>
        new()
        {
            BaseUri = uri,
            Mix = [LoadRequest.Get("/")],
            RatePerSecond = 1000,
            Connections = 4,
        };

    [Test]
    public async Task Stop_AfterSomeTraffic_ReportsItWithNothingLeft()
    {
        var enough = new TaskCompletionSource();
        var count = 0;
        await using var server = await TinyServer.StartAsync(_ =>
        {
            if (Interlocked.Increment(ref count) == 60)
                enough.SetResult();
            return Task.CompletedTask;
        });
        await using var driver = TrafficDriver.Start(PlanFor(server.Uri), TimeProvider.System);
        await enough.Task;

        var report = await driver.StopAsync();

        using (Assert.EnterMultipleScope())
        {
            Assert.That(report.Sent, Is.GreaterThanOrEqualTo(60));
            Assert.That(report.Succeeded, Is.EqualTo(report.Sent));
            Assert.That(report.Sent, Is.EqualTo(count));
        }
    }

    [Test]
    [Category("Integration")]
    public async Task Stop_WhileTheServerHangs_AbandonsWithinAboutASecondAndBlamesNoOne()
    {
        var hanging = new TaskCompletionSource();
        await using var server = await TinyServer.StartAsync(context =>
        {
            hanging.TrySetResult();
            return Task.Delay(Timeout.Infinite, context.RequestAborted);
        });
        await using var driver = TrafficDriver.Start(PlanFor(server.Uri), TimeProvider.System);
        await hanging.Task;
        var startedAt = Stopwatch.GetTimestamp();

        var report = await driver.StopAsync();

        using (Assert.EnterMultipleScope())
        {
            Assert.That(report.Abandoned, Is.EqualTo(report.Sent).And.GreaterThan(0));
            Assert.That(report.Failed, Is.Zero);
            Assert.That(Stopwatch.GetElapsedTime(startedAt).TotalSeconds, Is.LessThan(3));
        }
    }

    [Test]
    public async Task Stop_Twice_GivesTheSameReport()
    {
        await using var server = await TinyServer.StartAsync(200);
        await using var driver = TrafficDriver.Start(PlanFor(server.Uri), TimeProvider.System);

        var first = await driver.StopAsync();

        Assert.That(await driver.StopAsync(), Is.SameAs(first));
    }

    [Test]
    public async Task Snapshot_AgainstAClosedPort_CountsRefusalsWithoutThrowing()
    {
        using var port = new ClosedPort();
        await using var driver = TrafficDriver.Start(PlanFor(port.Uri), TimeProvider.System);

        while (driver.Snapshot().Failed < 10)
            await Task.Yield();

        Assert.That(driver.Snapshot().FailedByKind.Keys, Is.EqualTo(new[] { FailureKind.Refused }));
    }

    [Test]
    public async Task Start_AgainstConnectionsThatBreak_GoesOnOnceTheServerIsWell()
    {
        var isWell = false;
        await using var server = await TinyServer.StartAsync(context =>
        {
            if (!isWell)
                context.Abort();
            return Task.CompletedTask;
        });
        await using var driver = TrafficDriver.Start(PlanFor(server.Uri), TimeProvider.System);
        while (driver.Snapshot().Failed == 0)
            await Task.Yield();

        isWell = true;
        while (driver.Snapshot().Succeeded < 10)
            await Task.Yield();

        Assert.That(driver.Snapshot().FailedByKind.Keys, Is.EqualTo(new[] { FailureKind.Broken }));
    }
}
