using Deploy.Analysis.Tests.Worlds;
using Deploy.Rollouts.Measuring;
using Deploy.Rollouts.Plans;
using Deploy.Rollouts.Verdicts;

namespace Deploy.Analysis.Tests;

public sealed class AtOnceTriggerTests
{
    private static readonly Policy Errors = Limits.AtOnce(Limits.Errors);

    private static readonly Policy Restarts = Limits.AtOnce(Condition.Above(Metric.Restarts, 0));

    [Test]
    public void Triggers_OnTooManyErrors_FailNamingMetricValueEvidenceAndLimit() =>
        Assert.That(
            Limits.Only(Judge.Triggers(Errors, Windows.Of(new Traffic(52, 5).For(4)))),
            Is.EqualTo(
                new Reason(Outcome.Fail, "errors 9.62 % of 156 requests in 3 s, limit at most 1 %")
            )
        );

    [TestCase(100, 1, Outcome.Pass)]
    [TestCase(100, 2, Outcome.Fail)]
    [TestCase(99, 1, Outcome.Fail)]
    public void Triggers_OnErrors_AreStrict(int requests, int errors, Outcome expected) =>
        Assert.That(
            Judge.Triggers(Errors, Windows.Of(new Traffic(requests, errors).For(1))).Outcome,
            Is.EqualTo(expected)
        );

    [Test]
    public void Triggers_OnAnOldFault_LookAtTheHorizonOnly() =>
        Assert.That(
            Judge
                .Triggers(Errors, Windows.Of(new Traffic(50, 50).For(5), new Traffic(50).For(3)))
                .Outcome,
            Is.EqualTo(Outcome.Pass)
        );

    [Test]
    public void Triggers_OnANewFault_SeeItAtOnceAmidAllThatWasGood() =>
        Assert.That(
            Judge
                .Triggers(Errors, Windows.Of(new Traffic(50).For(3600), new Traffic(50, 2).For(1)))
                .Outcome,
            Is.EqualTo(Outcome.Fail)
        );

    [TestCase(5, "of 60 requests in 12 s")]
    [TestCase(10, "of 60 requests in 6 s")]
    [TestCase(20, "of 60 requests in 3 s")]
    [TestCase(25, "of 75 requests in 3 s")]
    public void Triggers_OnThinTraffic_LookBackUntilThereIsEnough(int rate, string expected) =>
        Assert.That(
            Judge.Triggers(Errors, Windows.Of(new Traffic(rate).For(60))).Reasons[0].Text,
            Does.Contain(expected)
        );

    [Test]
    public void Triggers_OnFewRequestsSinceTheEntry_DoNotJudge() =>
        Assert.That(
            Limits.Only(Judge.Triggers(Errors, Windows.Of(new Traffic(5, 5).For(11)))),
            Is.EqualTo(
                new Reason(
                    Outcome.Inconclusive,
                    "errors unknown: only 55 of the 60 requests needed in 11 s, limit at most 1 %"
                )
            )
        );

    [TestCase(0, Outcome.Pass)]
    [TestCase(1, Outcome.Fail)]
    public void Triggers_OnRestarts_NeedNoRequests(int restarts, Outcome expected) =>
        Assert.That(
            Judge
                .Triggers(Restarts, Windows.Of((Traffic.None with { Restarts = restarts }).For(1)))
                .Outcome,
            Is.EqualTo(expected)
        );

    [Test]
    public void Triggers_OnARestart_SayHowMany() =>
        Assert.That(
            Judge
                .Triggers(Restarts, Windows.Of((Traffic.None with { Restarts = 1 }).For(2)))
                .Summary,
            Is.EqualTo("restarts 2 in 2 s, limit at most 0")
        );

    [TestCase(0.3, Outcome.Pass)]
    [TestCase(0.8, Outcome.Fail)]
    public void Triggers_OnLatency_LookAtItsP95(double latency, Outcome expected) =>
        Assert.That(
            Judge
                .Triggers(
                    Limits.AtOnce(Condition.Above(Metric.LatencyP95, 0.5)),
                    Windows.Of(new Traffic(50, 0, latency).For(4))
                )
                .Outcome,
            Is.EqualTo(expected)
        );

    [TestCase(99, Outcome.Pass)]
    [TestCase(98, Outcome.Fail)]
    public void Triggers_OnAvailability_AreStrict(int answered, Outcome expected) =>
        Assert.That(
            Judge
                .Triggers(
                    Limits.AtOnce(Condition.Below(Metric.Availability, 0.99)),
                    Windows.Of(new Traffic(100, 100 - answered).For(1))
                )
                .Outcome,
            Is.EqualTo(expected)
        );

    [Test]
    public void Triggers_WhenTheCounterBeganAgain_GoOnCounting() =>
        Assert.That(
            Judge
                .Triggers(
                    Errors,
                    Windows.Of(
                        new Traffic(40).For(9),
                        (new Traffic(40, 3) with { IsReset = true }).For(1)
                    )
                )
                .Summary,
            Is.EqualTo("errors 2.5 % of 120 requests in 3 s, limit at most 1 %")
        );

    [Test]
    public void Triggers_WhenNothingIsMeasured_SaySo() =>
        Assert.That(
            Judge
                .Triggers(
                    Restarts,
                    [new(Windows.At(0), null, null), new(Windows.At(130), null, null)]
                )
                .Summary,
            Is.EqualTo(
                "restarts unknown: the candidate has not been measured in 2.2 min, "
                    + "limit at most 0"
            )
        );
}
