using Deploy.Analysis.Tests.Worlds;
using Deploy.Rollouts.Measuring;
using Deploy.Rollouts.Plans;
using Deploy.Rollouts.Verdicts;

namespace Deploy.Analysis.Tests;

public sealed class SustainedTriggerTests
{
    private static readonly Traffic Good = new(40);
    private static readonly Traffic Bad = new(40, 10);
    private static readonly Traffic Silent = Bad with { IsSilent = true };
    private static readonly Policy Policy = Limits.Sustained(Limits.Errors, 30);

    [Test]
    public void Triggers_WhenItHeldAllTheTime_FailNamingForHowLong() =>
        Assert.That(
            Limits.Only(Judge.Triggers(Policy, Windows.Of(Bad.For(31)))),
            Is.EqualTo(
                new Reason(
                    Outcome.Fail,
                    "errors 25 % of 120 requests in 3 s, limit at most 1 % for 30 s"
                )
            )
        );

    [TestCase(29, Outcome.Inconclusive)]
    [TestCase(30, Outcome.Fail)]
    [TestCase(300, Outcome.Fail)]
    public void Triggers_BeforeTheTimeIsUp_DoNotJudge(int seconds, Outcome expected) =>
        Assert.That(
            Judge.Triggers(Policy, Windows.Of(Bad.For(seconds))).Outcome,
            Is.EqualTo(expected)
        );

    [TestCase(0)]
    [TestCase(10)]
    [TestCase(24)]
    [TestCase(26)]
    public void Triggers_AfterABreak_Pass(int secondsAgo) =>
        Assert.That(
            Judge
                .Triggers(Policy, Windows.Of(Bad.For(60), Good.For(6), Bad.For(secondsAgo)))
                .Outcome,
            Is.EqualTo(Outcome.Pass)
        );

    [Test]
    public void Triggers_AfterABreakThatIsLongGone_Fail() =>
        Assert.That(
            Judge.Triggers(Policy, Windows.Of(Good.For(60), Bad.For(30))).Outcome,
            Is.EqualTo(Outcome.Fail)
        );

    [Test]
    public void Triggers_AfterAShortGoodMoment_AreNotFooled() =>
        Assert.That(
            Judge.Triggers(Policy, Windows.Of(Bad.For(20), Good.For(1), Bad.For(20))).Outcome,
            Is.EqualTo(Outcome.Fail)
        );

    [Test]
    public void Triggers_AfterAGap_KnowNothingUntilItIsLongGone()
    {
        var gap = Windows.Of(Bad.For(20), Silent.For(5), Bad.For(20));
        var later = Windows.Of(Bad.For(20), Silent.For(5), Bad.For(34));
        using (Assert.EnterMultipleScope())
        {
            Assert.That(
                Limits.Only(Judge.Triggers(Policy, gap)),
                Is.EqualTo(
                    new Reason(
                        Outcome.Inconclusive,
                        "errors unknown: it was not measured without a break, "
                            + "limit at most 1 % for 30 s"
                    )
                )
            );
            Assert.That(Judge.Triggers(Policy, later).Outcome, Is.EqualTo(Outcome.Fail));
        }
    }

    [Test]
    public void Triggers_WhenTheLatestReadingIsMissing_DoNotJudge() =>
        Assert.That(
            Judge.Triggers(Policy, Windows.Of(Good.For(60), Silent.For(1))).Outcome,
            Is.EqualTo(Outcome.Inconclusive)
        );

    [Test]
    public void Triggers_WithoutEnoughRequests_DoNotJudge() =>
        Assert.That(
            Judge.Triggers(Policy, Windows.Of(Traffic.None.For(60))).Outcome,
            Is.EqualTo(Outcome.Inconclusive)
        );

    [Test]
    public void Triggers_OnThinTraffic_JudgeLongerParts() =>
        Assert.That(
            Judge.Triggers(Policy, Windows.Of(new Traffic(6, 1).For(60))).Summary,
            Is.EqualTo("errors 16.67 % of 60 requests in 10 s, limit at most 1 % for 30 s")
        );

    [TestCase(6, Outcome.Fail)]
    [TestCase(4, Outcome.Pass)]
    public void Triggers_OnHealth_CountProbes(int failures, Outcome expected)
    {
        var traffic = Traffic.None with { Probes = 10, ProbeFailures = failures };
        Assert.That(
            Judge
                .Triggers(
                    Limits.Sustained(Condition.Above(Metric.HealthFailures, 0.5), 10),
                    Windows.Of(traffic.For(20))
                )
                .Outcome,
            Is.EqualTo(expected)
        );
    }

    [Test]
    public void Triggers_OnRestartsWithoutAHorizon_EndAndJudge()
    {
        var policy = Limits.Sustained(Condition.Above(Metric.Restarts, 0), 5) with
        {
            Horizon = TimeSpan.Zero,
        };
        Assert.That(
            Judge.Triggers(policy, Windows.Of((Traffic.None with { Restarts = 1 }).For(9))).Outcome,
            Is.EqualTo(Outcome.Fail)
        );
    }
}
