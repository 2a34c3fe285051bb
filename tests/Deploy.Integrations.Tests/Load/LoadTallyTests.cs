using Deploy.Integrations.Load;

namespace Deploy.Integrations.Tests.Load;

public sealed class LoadTallyTests
{
    private static readonly TimeSpan OneSecond = TimeSpan.FromSeconds(1);

    private static LoadReport Of(params IEnumerable<RequestOutcome> outcomes)
    {
        var tally = new LoadTally();
        foreach (var outcome in outcomes)
        {
            tally.Began();
            tally.Ended(outcome, TimeSpan.FromMilliseconds(10));
        }
        return tally.Report(OneSecond, new());
    }

    [Test]
    public void Report_OfNothing_IsZeroEverywhere()
    {
        var report = Of();

        using (Assert.EnterMultipleScope())
        {
            Assert.That(report.ErrorRate, Is.Zero);
            Assert.That(report.AchievedRatePerSecond, Is.Zero);
            Assert.That(report.P95Ms, Is.Zero);
        }
    }

    [Test]
    public void Report_OfSomeFailures_CountsThemByKindWithTheFirstOfEach()
    {
        var report = Of(
            new RequestOutcome.Failed(FailureKind.ServerError, "answered 500", "v1"),
            new RequestOutcome.Failed(FailureKind.ServerError, "answered 503", "v1"),
            new RequestOutcome.Failed(FailureKind.Refused, "refused"),
            new RequestOutcome.Answered("v1")
        );

        using (Assert.EnterMultipleScope())
        {
            Assert.That(report.FailedByKind[FailureKind.ServerError], Is.EqualTo(2));
            Assert.That(report.Examples[FailureKind.ServerError], Is.EqualTo("answered 500"));
            Assert.That(report.FailedByKind[FailureKind.Refused], Is.EqualTo(1));
            Assert.That(report.ErrorRate, Is.EqualTo(0.75));
            Assert.That(report.ByHeader["v1"], Is.EqualTo(3));
        }
    }

    [Test]
    public void Report_OfAbandonedRequests_CountsThemApart()
    {
        var report = Of(new RequestOutcome.Abandoned(), new RequestOutcome.Answered("v"));

        using (Assert.EnterMultipleScope())
        {
            Assert.That(report.Sent, Is.EqualTo(2));
            Assert.That(report.Abandoned, Is.EqualTo(1));
            Assert.That(report.Failed, Is.Zero);
            Assert.That(report.Latency.Total, Is.EqualTo(1));
        }
    }

    [Test]
    public void Report_OfManyHeaderValues_CountsTheRestTogether()
    {
        var report = Of(Enumerable.Range(0, 70).Select(i => new RequestOutcome.Answered($"v{i}")));

        using (Assert.EnterMultipleScope())
        {
            Assert.That(report.ByHeader, Has.Count.EqualTo(65));
            Assert.That(report.ByHeader["(other)"], Is.EqualTo(6));
        }
    }

    [Test]
    public void Snapshot_WhileRunning_TellsTheCountsSoFar()
    {
        var tally = new LoadTally();
        tally.Began();
        tally.Began();
        tally.Ended(new RequestOutcome.Answered("v"), OneSecond);

        Assert.That(
            tally.Snapshot(OneSecond),
            Is.EqualTo(new LoadSnapshot(OneSecond, 2, 1, 0, OneSecond))
        );
    }
}
