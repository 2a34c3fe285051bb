using Deploy.Analysis.Tests.Worlds;
using Deploy.Rollouts.Measuring;
using Deploy.Rollouts.Plans;
using Deploy.Rollouts.Verdicts;

namespace Deploy.Analysis.Tests;

public sealed class RelativeTriggerTests
{
    private static readonly Policy Policy = Limits.Relative(1.3, 0.02);

    [TestCase(0.1, 0.1, Outcome.Pass)]
    [TestCase(0.1, 0.12, Outcome.Pass)]
    [TestCase(0.1, 0.15, Outcome.Fail)]
    [TestCase(0.15, 0.1, Outcome.Pass)]
    [TestCase(0.005, 0.015, Outcome.Pass)]
    [TestCase(0.005, 0.3, Outcome.Fail)]
    [TestCase(0.1, 1000, Outcome.Fail)]
    [TestCase(1000, 1000, Outcome.Inconclusive)]
    public void Triggers_BesideStable_NeedFactorAndDifference(
        double stable,
        double candidate,
        Outcome expected
    ) => Assert.That(Judge.Triggers(Policy, Both(candidate, stable)).Outcome, Is.EqualTo(expected));

    [Test]
    public void Triggers_OnASlowCandidate_NameBoth() =>
        Assert.That(
            Judge.Triggers(Policy, Both(0.3, 0.1)).Summary,
            Is.EqualTo(
                "P95 302 ms of 120 requests in 3 s, stable 102 ms of 1140, "
                    + "limit 1.3 × stable and 20 ms above it"
            )
        );

    [Test]
    public void Triggers_WithoutStable_HaveNothingToCompareWith() =>
        Assert.That(
            Judge.Triggers(Policy, Windows.Of(new Traffic(40, 0, 3).For(9))).Summary,
            Does.StartWith("P95 unknown: stable has not been measured in 9 s")
        );

    [Test]
    public void Triggers_WithoutTrafficOnStable_DoNotCompare() =>
        Assert.That(
            Judge
                .Triggers(Policy, Windows.Both(new Traffic(40, 0, 3).For(9), Traffic.None.For(9)))
                .Summary,
            Does.StartWith("P95 unknown: stable: only 0 of the 60 requests needed in 9 s")
        );

    [Test]
    public void Triggers_WithLittleTrafficOnTheCandidate_DoNotCompare() =>
        Assert.That(
            Judge
                .Triggers(
                    Policy,
                    Windows.Both(new Traffic(4, 0, 3).For(9), new Traffic(400).For(9))
                )
                .Outcome,
            Is.EqualTo(Outcome.Inconclusive)
        );

    [Test]
    public void Triggers_WhenBothBecameSlow_DoNotBlameTheCandidate() =>
        Assert.That(
            Judge
                .Triggers(
                    Policy,
                    Windows.Both(
                        [.. new Traffic(40).For(30), .. new Traffic(40, 0, 0.4).For(3)],
                        [.. new Traffic(400).For(30), .. new Traffic(400, 0, 0.4).For(3)]
                    )
                )
                .Outcome,
            Is.EqualTo(Outcome.Pass)
        );

    [Test]
    public void Triggers_OnThinTraffic_CompareOverTheSameLongerTime() =>
        Assert.That(
            Judge
                .Triggers(
                    Policy,
                    Windows.Both(new Traffic(6, 0, 0.3).For(60), new Traffic(90, 0, 0.1).For(60))
                )
                .Summary,
            Does.StartWith("P95 302 ms of 60 requests in 10 s, stable 102 ms of 900")
        );

    [Test]
    public void Triggers_WhenStableIsSilentNow_DoNotCompare() =>
        Assert.That(
            Judge
                .Triggers(
                    Policy,
                    Windows.Both(
                        new Traffic(40, 0, 3).For(9),
                        [
                            .. new Traffic(400).For(8),
                            .. (new Traffic(400) with { IsSilent = true }).For(1),
                        ]
                    )
                )
                .Summary,
            Does.StartWith("P95 unknown: stable was last measured 1 s ago")
        );

    private static System.Collections.Immutable.ImmutableArray<Sample> Both(
        double candidate,
        double stable
    ) => Windows.Both(new Traffic(40, 0, candidate).For(9), new Traffic(380, 0, stable).For(9));
}
