using System.Diagnostics;
using System.Text.Json;

namespace DocsMcp.Tests.Published;

[Category("Integration")]
[Platform("Unix")]
[CancelAfter(30_000)]
public sealed class PublishedServiceTests
{
    [Test]
    public async Task Start_OfAnHonestEnvironment_IsReadyWithTheBakedVersion()
    {
        await using var service = await ServiceProcess.StartAsync("dev");

        var ready = await service.GetAsync("/ready");
        var health = JsonElement.Parse((await service.GetAsync("/health")).Body);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(ready.Status, Is.EqualTo(200));
            Assert.That(
                health.GetProperty("version").GetString(),
                Is.EqualTo(PublishedRelease.Version)
            );
            Assert.That(health.GetProperty("environment").GetString(), Is.EqualTo("dev"));
        }
    }

    [Test]
    public async Task Start_OfAnyRelease_TakesLittleMemory()
    {
        await using var service = await ServiceProcess.StartAsync("dev");

        await service.PostAsync("tools/list");

        Assert.That(service.ResidentBytes, Is.LessThan(256L << 20));
    }

    [Test]
    public async Task Errors_InTheirEnvironment_AreTheirShareOfAnswers()
    {
        await using var service = await ServiceProcess.StartAsync("errors");

        var failed = 0;
        for (var i = 0; i < 400; i++)
            failed += (await service.PostAsync("ping")).Status == 500 ? 1 : 0;

        Assert.That(failed, Is.EqualTo(20).Within(2));
    }

    [Test]
    public async Task Latency_InItsEnvironment_IsAddedToAnAnswer()
    {
        await using var service = await ServiceProcess.StartAsync("latency");
        var startedAt = Stopwatch.GetTimestamp();

        await service.PostAsync("ping");

        Assert.That(
            Stopwatch.GetElapsedTime(startedAt),
            Is.GreaterThan(TimeSpan.FromMilliseconds(295))
        );
    }

    [Test]
    public async Task Crash_InItsEnvironment_ExitsWith70AndSaysWhy()
    {
        await using var service = await ServiceProcess.StartAsync("crash");

        var exitCode = await service.WaitForExitAsync();

        using (Assert.EnterMultipleScope())
        {
            Assert.That(exitCode, Is.EqualTo(70));
            Assert.That(service.Log.Last(), Does.Contain("\"event\":\"Crashing\""));
        }
    }

    [Test]
    public async Task NeverReady_InItsEnvironment_IsHealthyOnly()
    {
        await using var service = await ServiceProcess.StartAsync("never");

        using (Assert.EnterMultipleScope())
        {
            Assert.That((await service.GetAsync("/health")).Status, Is.EqualTo(200));
            Assert.That((await service.GetAsync("/ready")).Status, Is.EqualTo(503));
        }
    }

    [Test]
    public async Task WrongAnswer_InItsEnvironment_IsOfToolsListOnly()
    {
        await using var service = await ServiceProcess.StartAsync("wrong");

        var list = await service.PostAsync("tools/list");

        using (Assert.EnterMultipleScope())
        {
            Assert.That(list.Status, Is.EqualTo(200));
            Assert.That(list.Body, Does.Not.Contain("search_documentation"));
            Assert.That((await service.GetAsync("/health")).Status, Is.EqualTo(200));
        }
    }

    [Test]
    public async Task Terminate_WithARequestInFlight_FinishesItAndExitsWith0()
    {
        await using var service = await ServiceProcess.StartAsync("latency");
        var inFlight = service.PostAsync("ping");
        while (!(await service.GetAsync("/metrics")).Body.Contains("in_flight 1\n"))
            await Task.Yield();

        service.AskToStop();

        using (Assert.EnterMultipleScope())
        {
            Assert.That((await inFlight).Status, Is.EqualTo(200));
            Assert.That(await service.WaitForExitAsync(), Is.Zero);
        }
    }
}
