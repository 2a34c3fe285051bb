using System.Collections.Immutable;
using Deploy.Integrations.Load;
using Deploy.Rollouts.Verdicts;

namespace Deploy.Integrations.Tests.Load;

public sealed class LoadBarTests
{
    private static readonly LoadReport Good = ReportOf(latencyMs: 20);

    private static LoadReport ReportOf(double latencyMs)
    {
        var recorder = new LatencyRecorder();
        recorder.Record(TimeSpan.FromMilliseconds(latencyMs));
        return new()
        {
            Sent = 7200,
            Succeeded = 7200,
            FailedByKind = ImmutableSortedDictionary<FailureKind, long>.Empty,
            Abandoned = 0,
            Latency = recorder.ToHistogram(),
            LatencyMax = recorder.Max,
            Elapsed = TimeSpan.FromSeconds(6),
            ConnectionsMax = 1000,
            ConnectionsOpened = 1000,
            BytesReceived = 1,
            ByHeader = ImmutableSortedDictionary<string, long>.Empty,
            Examples = ImmutableSortedDictionary<FailureKind, string>.Empty,
        };
    }

    private static string FailureOf(LoadReport report) =>
        string.Join(
            "; ",
            new LoadBar()
                .Judge(report)
                .Where(reason => reason.Outcome == Outcome.Fail)
                .Select(reason => reason.Text)
        );

    [Test]
    public void Judge_AGoodReport_PassesEachLimit() =>
        Assert.That(
            new LoadBar().Judge(Good).Select(reason => reason.Outcome),
            Is.EqualTo(new[] { Outcome.Pass, Outcome.Pass, Outcome.Pass, Outcome.Pass })
        );

    [Test]
    public void Judge_ASlowReport_NamesMetricLimitAndValue() =>
        Assert.That(
            FailureOf(ReportOf(latencyMs: 250)),
            Is.EqualTo("load P95 250.0 ms, limit below 200 ms")
        );

    [Test]
    public void Judge_TooFewRequests_NamesTheRate() =>
        Assert.That(
            FailureOf(Good with { Succeeded = 5400 }),
            Is.EqualTo("load 900 req/s, limit above 1000")
        );

    [Test]
    public void Judge_TooFewConnections_NamesThem() =>
        Assert.That(
            FailureOf(Good with { ConnectionsMax = 999 }),
            Is.EqualTo("load connections 999 at once, limit from 1000")
        );

    [Test]
    public void Judge_Errors_NamesTheirShareAndTheirKinds() =>
        Assert.That(
            FailureOf(
                Good with
                {
                    Succeeded = 6840,
                    FailedByKind = Good.FailedByKind.Add(FailureKind.ServerError, 360),
                    Examples = Good.Examples.Add(FailureKind.ServerError, "answered 500"),
                }
            ),
            Does.StartWith("load errors 5.00").And.EndsWith("(360 ServerError: answered 500)")
        );

    [Test]
    public void Judge_AReportOfNothing_Fails() =>
        Assert.That(FailureOf(Good with { Sent = 0, Succeeded = 0 }), Does.Contain("load P95"));
}
