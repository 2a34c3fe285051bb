using Deploy.Analysis.Tests.Worlds;
using Deploy.Rollouts.Measuring;
using Deploy.Rollouts.Plans;
using Deploy.Rollouts.Verdicts;

namespace Deploy.Analysis.Tests;

public sealed class GatesTests
{
    private static readonly Policy Errors = Limits.Gate(Condition.Below(Metric.ErrorRate, 0.001));
    private static readonly Policy P95 = Limits.Gate(Condition.Below(Metric.LatencyP95, 0.2));
    private static readonly Policy Restarts = Limits.Gate(Condition.Below(Metric.Restarts, 1));

    private static readonly Policy Health = Limits.Gate(
        Condition.Below(Metric.HealthFailures, 0.5)
    );

    private static readonly Policy Availability = Limits.Gate(
        Condition.Above(Metric.Availability, 0.999)
    );

    [TestCase(0, Outcome.Pass)]
    [TestCase(1, Outcome.Fail)]
    [TestCase(200, Outcome.Fail)]
    public void Gates_OnErrors_CountThoseOfTheWindowOnly(int errors, Outcome expected) =>
        Assert.That(
            Judge.Gates(Errors, Windows.Of(new Traffic(200, errors).For(1))).Outcome,
            Is.EqualTo(expected)
        );

    [TestCase(999, 1, Outcome.Fail)]
    [TestCase(1000, 1, Outcome.Fail)]
    [TestCase(1001, 1, Outcome.Pass)]
    [TestCase(2000, 2, Outcome.Fail)]
    public void Gates_OnErrors_AreStrict(int requests, int errors, Outcome expected)
    {
        var window = Windows.Of(new Traffic(requests, errors).For(1));
        using (Assert.EnterMultipleScope())
        {
            Assert.That(Judge.Gates(Errors, window).Outcome, Is.EqualTo(expected));
            Assert.That(Judge.Gates(Availability, window).Outcome, Is.EqualTo(expected));
        }
    }

    [TestCase(0.15, Outcome.Pass)]
    [TestCase(0.21, Outcome.Fail)]
    [TestCase(1000, Outcome.Fail)]
    public void Gates_OnLatency_LookAtTheP95OfTheWindow(double latency, Outcome expected) =>
        Assert.That(
            Judge.Gates(P95, Windows.Of(new Traffic(200, 0, latency).For(1))).Outcome,
            Is.EqualTo(expected)
        );

    [TestCase(94, Outcome.Fail)]
    [TestCase(95, Outcome.Pass)]
    public void Gates_OnLatency_ForgiveOneRequestInTwenty(int fast, Outcome expected) =>
        Assert.That(
            Judge
                .Gates(
                    P95,
                    Windows.Of(new Traffic(fast).For(1), new Traffic(100 - fast, 0, 5).For(1))
                )
                .Outcome,
            Is.EqualTo(expected)
        );

    [TestCase(0, 4, Outcome.Pass)]
    [TestCase(2, 4, Outcome.Fail)]
    [TestCase(3, 4, Outcome.Fail)]
    [TestCase(3, 3, Outcome.Inconclusive)]
    public void Gates_OnHealth_NeedFourProbes(int failures, int probes, Outcome expected)
    {
        var traffic = Traffic.None with { Probes = probes, ProbeFailures = failures };
        Assert.That(Judge.Gates(Health, Windows.Of(traffic.For(1))).Outcome, Is.EqualTo(expected));
    }

    [TestCase(0, Outcome.Pass)]
    [TestCase(1, Outcome.Fail)]
    public void Gates_OnRestarts_NeedNoMinimum(int restarts, Outcome expected)
    {
        var traffic = Traffic.None with { Restarts = restarts };
        Assert.That(
            Judge.Gates(Restarts, Windows.Of(traffic.For(1))).Outcome,
            Is.EqualTo(expected)
        );
    }

    [TestCase(99, Outcome.Inconclusive)]
    [TestCase(100, Outcome.Pass)]
    public void Gates_OnFewRequests_DoNotJudge(int requests, Outcome expected) =>
        Assert.That(
            Judge.Gates(Errors, Windows.Of(new Traffic(requests).For(1))).Outcome,
            Is.EqualTo(expected)
        );

    [Test]
    public void Gates_WhenARequestFailedEarly_DoNotForgetItLater() =>
        Assert.That(
            Judge
                .Gates(Errors, Windows.Of(new Traffic(10, 1).For(1), new Traffic(10).For(60)))
                .Outcome,
            Is.EqualTo(Outcome.Fail)
        );

    [Test]
    public void Gates_WhenTheCounterBeganAgain_CountWhatWasBeforeAndAfter()
    {
        var window = Windows.Of(
            new Traffic(50, 1).For(2),
            (new Traffic(50) with { IsReset = true }).For(1),
            new Traffic(50).For(2)
        );
        Assert.That(
            Limits.Only(Judge.Gates(Errors, window)),
            Is.EqualTo(
                new Reason(Outcome.Fail, "errors 0.8 % of 250 requests in 5 s, limit below 0.1 %")
            )
        );
    }

    [Test]
    public void Gates_WithAGapInTheMiddle_CountAcrossIt() =>
        Assert.That(
            Judge
                .Gates(
                    Errors,
                    Windows.Of(
                        new Traffic(50).For(2),
                        (new Traffic(50) with { IsSilent = true }).For(9),
                        new Traffic(50).For(1)
                    )
                )
                .Reasons.Single()
                .Text,
            Does.Contain("of 600 requests in 12 s")
        );

    [Test]
    public void Gates_WhenTheLatestReadingIsMissing_DoNotJudge() =>
        Assert.That(
            Limits.Only(
                Judge.Gates(
                    Errors,
                    Windows.Of(
                        new Traffic(50).For(9),
                        (new Traffic(50) with { IsSilent = true }).For(2)
                    )
                )
            ),
            Is.EqualTo(
                new Reason(
                    Outcome.Inconclusive,
                    "errors unknown: the candidate was last measured 2 s ago, limit below 0.1 %"
                )
            )
        );

    [TestCase(3, Outcome.Pass)]
    [TestCase(4, Outcome.Inconclusive)]
    public void Gates_WhenTheBeginningWasNotMeasured_ForgiveAHorizon(int silent, Outcome expected)
    {
        var window = Windows.Of(new Traffic(200).For(20));
        window =
        [
            .. window.Select(
                (sample, second) => second < silent ? sample with { Candidate = null } : sample
            ),
        ];
        Assert.That(Judge.Gates(Errors, window).Outcome, Is.EqualTo(expected));
    }

    [Test]
    public void Gates_OnNothingButTheBaseline_DoNotJudge() =>
        Assert.That(
            Judge.Gates(Restarts, Windows.Of()).Summary,
            Is.EqualTo("restarts unknown: no time has passed yet, limit below 1")
        );

    [Test]
    public void Gates_OnAnEmptyWindow_DoNotJudge() =>
        Assert.That(
            Judge.Gates(Errors, []).Summary,
            Is.EqualTo("errors unknown: nothing was sampled yet, limit below 0.1 %")
        );

    [Test]
    public void Gates_OfAPolicyWithoutAny_AreInconclusive() =>
        Assert.That(
            Judge.Gates(Limits.Of(), Windows.Of(new Traffic(200).For(9))).Outcome,
            Is.EqualTo(Outcome.Inconclusive)
        );

    [Test]
    public void Gates_WhenLatencyIsNotCounted_DoNotJudgeIt()
    {
        var window = Windows.Of(new Traffic(200).For(9));
        window =
        [
            .. window.Select(sample =>
                sample with
                {
                    Candidate = sample.Candidate! with { Latency = LatencyHistogram.Empty },
                }
            ),
        ];
        Assert.That(
            Judge.Gates(P95, window).Summary,
            Does.StartWith("P95 unknown: only 0 of the 100 requests needed in 9 s")
        );
    }
}
