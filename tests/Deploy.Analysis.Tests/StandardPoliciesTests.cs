using Deploy.Analysis.Tests.Worlds;
using Deploy.Rollouts.Measuring;
using Deploy.Rollouts.Plans;
using Deploy.Rollouts.Verdicts;
using MathNet.Numerics.Distributions;

namespace Deploy.Analysis.Tests;

public sealed class StandardPoliciesTests
{
    private static readonly Policy[] Both = [StandardPolicies.Production, StandardPolicies.Local];

    [TestCaseSource(nameof(Both))]
    public void Gates_OfBoth_AreTheDocuments(Policy policy) =>
        Assert.That(
            policy.Gates,
            Is.EqualTo(
                new[]
                {
                    Condition.Below(Metric.ErrorRate, 0.001),
                    Condition.Below(Metric.LatencyP95, 0.2),
                    Condition.Above(Metric.Availability, 0.999),
                }
            )
        );

    [TestCaseSource(nameof(Both))]
    public void Triggers_OfBoth_AreTheDocuments(Policy policy) =>
        Assert.That(
            policy.Triggers[..8],
            Is.EqualTo(
                new Trigger[]
                {
                    new Trigger.AtOnce(Condition.Above(Metric.Restarts, 0)),
                    new Trigger.AtOnce(Condition.Above(Metric.ErrorRate, 0.01)),
                    new Trigger.AtOnce(Condition.Above(Metric.LatencyP95, 0.5)),
                    new Trigger.AtOnce(Condition.Below(Metric.Availability, 0.99)),
                    Sustained(Condition.Above(Metric.ErrorRate, 0.05), 5),
                    Sustained(Condition.Above(Metric.LatencyP95, 2), 10),
                    Sustained(Condition.Below(Metric.Availability, 0.95), 3),
                    Sustained(Condition.Above(Metric.HealthFailures, 0.5), 2),
                }
            )
        );

    [Test]
    public void Relative_OfBoth_IsThirtyPerCentAboveANoiseFloor() =>
        Assert.That(
            Both.Select(policy => policy.Triggers[8]),
            Is.EqualTo(
                new[]
                {
                    new Trigger.Relative(Metric.LatencyP95, 1.3, 0.02),
                    new Trigger.Relative(Metric.LatencyP95, 1.3, 0.1),
                }
            )
        );

    [TestCase(0)]
    [TestCase(1)]
    public void Local_AGoodCandidateWithSoManyFailures_IsNotEndedAtOnce(int failures)
    {
        var window = Windows.Both(
            [new Traffic(20, failures), .. new Traffic(20).For(11)],
            new Traffic(380).For(12)
        );
        for (var length = 1; length <= window.Length; length++)
            Assert.That(
                Judge.Triggers(StandardPolicies.Local, window[..length]).Outcome,
                Is.Not.EqualTo(Outcome.Fail)
            );
    }

    [Test]
    public void Local_AGoodCandidate_PassesItsGates() =>
        Assert.That(
            Judge.Gates(StandardPolicies.Local, Windows.Of(new Traffic(20).For(12))).Outcome,
            Is.EqualTo(Outcome.Pass)
        );

    [Test]
    public void Local_FivePerCentOfErrors_AreCaughtBeforeThe500thRequest()
    {
        var missedInAHundred = Binomial.CDF(0.05, 100, 1);
        Assert.That(Math.Pow(missedInAHundred, 5), Is.LessThan(1e-7));
    }

    [TestCase(100, 4.6e-3)]
    public void Local_AtTheWorstShareThatPasses_FalseAlarmsAreRare(int requests, double atMost) =>
        Assert.That(1 - Binomial.CDF(0.001, requests, 1), Is.LessThan(atMost * 1.05));

    [Test]
    public void Production_AtTheWorstShareThatPasses_RaisesOneFalseAlarmInHundredsOfWindows()
    {
        const int horizonsInFourHours = 240;
        var perHorizon = 1 - Binomial.CDF(0.001, 500, 5);
        Assert.That(perHorizon, Is.EqualTo(1.4e-5).Within(5).Percent);
        Assert.That(perHorizon * horizonsInFourHours, Is.LessThan(1.0 / 290));
    }

    [Test]
    public void Local_FivePerCentOfErrorsInAnyOrder_EndTheRollout([Range(1, 40)] int seed)
    {
        var random = new Random(seed);
        var seconds = Enumerable
            .Range(0, 20)
            .Select(_ => new Traffic(25, Enumerable.Range(0, 25).Count(_ => random.Next(20) == 0)));
        var window = Windows.Of(seconds);
        Assert.That(
            Enumerable
                .Range(1, window.Length)
                .Select(length => Judge.Triggers(StandardPolicies.Local, window[..length])),
            Has.Some.Property(nameof(Verdict.Outcome)).EqualTo(Outcome.Fail)
        );
    }

    [TestCase(0.3)]
    [TestCase(0.8)]
    public void Local_ASlowCandidate_EndsTheRolloutInItsFirstStep(double latency)
    {
        var window = Windows.Both(
            new Traffic(20, 0, latency).For(12),
            new Traffic(380, 0, 0.004).For(12)
        );
        Assert.That(
            Judge.Triggers(StandardPolicies.Local, window).Outcome,
            Is.EqualTo(Outcome.Fail)
        );
    }

    [Test]
    public void Local_ACrash_EndsTheRolloutAtOnce() =>
        Assert.That(
            Judge
                .Triggers(
                    StandardPolicies.Local,
                    Windows.Of(Traffic.None.For(5), (Traffic.None with { Restarts = 1 }).For(1))
                )
                .Summary,
            Is.EqualTo("restarts 1 in 3 s, limit at most 0")
        );

    private static Trigger.Sustained Sustained(Condition condition, int minutes) =>
        new(condition, TimeSpan.FromMinutes(minutes));
}
