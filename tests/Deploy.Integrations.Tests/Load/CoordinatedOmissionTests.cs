using Deploy.Integrations.Load;

namespace Deploy.Integrations.Tests.Load;

/// <summary>
/// A server stalls once for half of the run. A closed loop on four connections would send four
/// requests into the stall, 2 % of all, and tell a P95 of a millisecond.
/// </summary>
[Category("Integration")]
[CancelAfter(20_000)]
public sealed class CoordinatedOmissionTests
{
    private static readonly TimeSpan Stall = TimeSpan.FromMilliseconds(400);

    [Test]
    public async Task Run_OverOneStall_ShowsItInEveryRequestThatWasDueMeanwhile()
    {
        var stalled = Task.CompletedTask;
        var count = 0;
        await using var server = await TinyServer.StartAsync(_ =>
        {
            if (Interlocked.Increment(ref count) == 50)
                stalled = Task.Delay(Stall);
            return stalled;
        });
        var plan = new LoadPlan
        {
            BaseUri = server.Uri,
            Mix = [LoadRequest.Get("/")],
            RatePerSecond = 250,
            Connections = 4,
            Duration = Stall * 2,
        };

        var report = await new LoadDriver(TimeProvider.System).RunAsync(
            plan,
            null,
            CancellationToken.None
        );

        using (Assert.EnterMultipleScope())
        {
            Assert.That(report.Succeeded, Is.EqualTo(200));
            Assert.That(report.MaxMs, Is.GreaterThan(380));
            Assert.That(report.P95Ms, Is.GreaterThan(300));
            Assert.That(SlowerThan(report, 0.1), Is.GreaterThan(50));
        }
    }

    private static long SlowerThan(LoadReport report, double seconds) =>
        report
            .Latency.Counts.Select((count, bucket) => (count, bucket))
            .Where(c => Rollouts.Measuring.LatencyScale.UpperBoundSeconds(c.bucket) > seconds)
            .Sum(c => c.count);
}
