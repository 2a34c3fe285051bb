using System.Diagnostics;
using DocsMcp.Hosting;

namespace DocsMcp.Tests.Hosting;

[CancelAfter(10_000)]
public sealed class FaultTests
{
    [Test]
    public async Task Errors_OfOneInFive_FailsThatShareAndLogsEach()
    {
        await using var service = await RunningService.StartAsync("errors=0.2");

        var failed = await CountFailuresAsync(service, requests: 100);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(failed, Is.EqualTo(20).Within(2));
            Assert.That(LinesWith(service.Log, "\"event\":\"RequestFailed\""), Is.EqualTo(failed));
        }
    }

    [Test]
    public async Task Errors_OfEveryAnswer_LeavesTheProbesAlone()
    {
        await using var service = await RunningService.StartAsync("errors=1");

        using (Assert.EnterMultipleScope())
        {
            Assert.That(await service.StatusOfAsync("/health"), Is.EqualTo(200));
            Assert.That(await service.StatusOfAsync("/ready"), Is.EqualTo(200));
            Assert.That(await service.StatusOfAsync("/metrics"), Is.EqualTo(200));
            Assert.That(await service.StatusOfAsync("/other"), Is.EqualTo(500));
        }
    }

    [Test]
    public async Task Errors_OfAnotherEnvironment_DoNotShow()
    {
        await using var service = await RunningService.StartAsync(
            "errors=1@production",
            new() { Environment = "staging" }
        );

        Assert.That(await CountFailuresAsync(service, requests: 20), Is.Zero);
    }

    [Test]
    public async Task Latency_OfTheMcpEndpoint_IsAddedThere()
    {
        await using var service = await RunningService.StartAsync("latency=100ms");
        var startedAt = Stopwatch.GetTimestamp();

        await service.AskAsync("ping");

        Assert.That(
            Stopwatch.GetElapsedTime(startedAt),
            Is.GreaterThan(TimeSpan.FromMilliseconds(95))
        );
    }

    [Test]
    public async Task NeverReady_OnceStarted_IsHealthyAndNotReady()
    {
        await using var service = await RunningService.StartAsync("never-ready");

        using (Assert.EnterMultipleScope())
        {
            Assert.That(await service.StatusOfAsync("/health"), Is.EqualTo(200));
            Assert.That(await service.StatusOfAsync("/ready"), Is.EqualTo(503));
        }
    }

    [Test]
    public async Task CrashAfter_ItsTime_EndsTheProcessWithItsOwnCode()
    {
        await using var service = await RunningService.StartAsync("crash-after=50ms");

        Assert.That(await service.ExitCode.Task, Is.EqualTo(70));
    }

    [Test]
    public void Fault_ThatIsMalformed_IsNotStarted() =>
        Assert.That(
            () => new DocsMcpService(new(), new("1", "slow"), TimeProvider.System, Stream.Null),
            Throws.TypeOf<FormatException>().With.Message.Contains("'slow'")
        );

    private static async Task<int> CountFailuresAsync(RunningService service, int requests)
    {
        var failed = 0;
        for (var i = 0; i < requests; i++)
        {
            using var response = await service.PostAsync(
                """{"jsonrpc":"2.0","id":1,"method":"ping"}"""
            );
            failed += (int)response.StatusCode == 500 ? 1 : 0;
        }
        return failed;
    }

    private static int LinesWith(string log, string part) =>
        log.Split('\n').Count(line => line.Contains(part, StringComparison.Ordinal));
}
