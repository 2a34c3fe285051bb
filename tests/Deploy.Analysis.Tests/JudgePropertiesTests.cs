using System.Collections.Immutable;
using Deploy.Analysis.Tests.Worlds;
using Deploy.Rollouts.Measuring;
using Deploy.Rollouts.Plans;
using Deploy.Rollouts.Verdicts;
using FsCheck;
using FsCheck.Fluent;
using Outcome = Deploy.Rollouts.Verdicts.Outcome;

namespace Deploy.Analysis.Tests;

/// <summary>What holds for every window.</summary>
public sealed class JudgePropertiesTests
{
    private static readonly Policy Policy = StandardPolicies.Local with
    {
        GateRequestsMin = 30,
        TriggerRequestsMin = 20,
        Gates = [.. StandardPolicies.Local.Gates, Condition.Below(Metric.Restarts, 1)],
        Triggers =
        [
            .. StandardPolicies.Local.Triggers,
            new Trigger.Sustained(Limits.Errors, TimeSpan.FromSeconds(6)),
            new Trigger.Sustained(Condition.Above(Metric.LatencyP95, 0.1), TimeSpan.FromSeconds(4)),
        ],
    };

    private static readonly Gen<Traffic> Seconds =
        from requests in Gen.Choose(0, 60)
        from errors in Gen.Frequency((6, Gen.Constant(0)), (2, Gen.Choose(0, requests)))
        from latency in Gen.Elements(0.001, 0.01, 0.09, 0.19, 0.21, 0.6, 3, 500)
        from probes in Gen.Choose(0, 3)
        from rare in Gen.Choose(0, 39)
        select new Traffic(requests, errors, latency)
        {
            Probes = probes,
            ProbeFailures = rare == 3 ? probes : 0,
            Restarts = rare == 2 ? 1 : 0,
            IsReset = rare == 1,
            IsSilent = rare == 0,
        };

    private static readonly Arbitrary<(Traffic[] Candidate, Traffic[] Stable)> Worlds = (
        from candidate in Gen.ArrayOf(Seconds)
        from stable in Gen.ArrayOf(Seconds, candidate.Length)
        select (candidate, stable)
    ).ToArbitrary();

    [Test]
    public void Judge_WorseData_NeverTurnsFailIntoPass() =>
        Check(world =>
        {
            var worse = (
                world.Candidate.Select(second =>
                    second with
                    {
                        Errors = second.Requests,
                        Latency = second.Latency * 3,
                        ProbeFailures = second.Probes,
                        Restarts = second.Restarts + 1,
                    }
                ),
                world.Stable
            );
            foreach (var (before, after) in Reasons(world).Zip(Reasons(worse)))
                if (before.Outcome == Outcome.Fail)
                    Assert.That(after.Outcome, Is.EqualTo(Outcome.Fail), after.Text);
        });

    [Test]
    public void Judge_AtAnotherTime_SaysTheSame() =>
        Check(world =>
        {
            var window = Windows.Both(world.Candidate, world.Stable);
            var shifted = window
                .Select(sample => sample with { At = sample.At.AddDays(400) })
                .ToImmutableArray();
            Assert.That(
                Lines(Judge.Triggers(Policy, shifted).Reasons),
                Is.EqualTo(Lines(Judge.Triggers(Policy, window).Reasons))
            );
            Assert.That(
                Lines(Judge.Gates(Policy, shifted).Reasons),
                Is.EqualTo(Lines(Judge.Gates(Policy, window).Reasons))
            );
        });

    [Test]
    public void Judge_TenTimesTheTraffic_SaysTheSameOfShares() =>
        Check(world =>
        {
            var lots = world.Candidate.Select(second =>
                second with
                {
                    Requests = second.Requests * 10,
                    Errors = second.Errors * 10,
                }
            );
            var gates = Judge.Gates(Policy, Windows.Of(world.Candidate));
            foreach (
                var (few, many) in gates.Reasons.Zip(Judge.Gates(Policy, Windows.Of(lots)).Reasons)
            )
                if (few.Outcome != Outcome.Inconclusive)
                    Assert.That(many.Outcome, Is.EqualTo(few.Outcome));
        });

    [Test]
    public void Judge_APolicyInAnotherOrder_GivesItsReasonsInThatOrder() =>
        Check(world =>
        {
            var window = Windows.Both(world.Candidate, world.Stable);
            var turned = Policy with
            {
                Gates = [.. Policy.Gates.Reverse()],
                Triggers = [.. Policy.Triggers.Reverse()],
            };
            Assert.That(
                Lines(Judge.Triggers(turned, window).Reasons.Reverse()),
                Is.EqualTo(Lines(Judge.Triggers(Policy, window).Reasons))
            );
            Assert.That(
                Lines(Judge.Gates(turned, window).Reasons.Reverse()),
                Is.EqualTo(Lines(Judge.Gates(Policy, window).Reasons))
            );
        });

    [Test]
    public void Judge_WhenTheLatestReadingIsMissing_NeverSaysPass() =>
        Check(world =>
        {
            var window = Windows.Both(world.Candidate, world.Stable);
            var silent = window[..^1].Add(window[^1] with { Candidate = null });
            Assert.That(
                Judge.Triggers(Policy, silent).Reasons.Concat(Judge.Gates(Policy, silent).Reasons),
                Has.All.Property(nameof(Reason.Outcome)).EqualTo(Outcome.Inconclusive)
            );
        });

    [Test]
    public void Judge_WhereNothingHappened_NeverSaysPassOfRequestsOrHealth() =>
        Check(world =>
        {
            var idle = world.Candidate.Select(second =>
                second with
                {
                    Requests = 0,
                    Errors = 0,
                    Probes = 0,
                    ProbeFailures = 0,
                    Restarts = 0,
                }
            );
            Assert.That(
                Reasons((idle, world.Stable)).Where(reason => reason.Outcome == Outcome.Pass),
                Has.All.Property(nameof(Reason.Text)).StartsWith("restarts 0")
            );
        });

    [Test]
    public void Gates_WhenTheCounterBeginsAgainAfterTheBaseline_CountTheSame() =>
        Check(world =>
        {
            var smooth = world.Candidate.Select(second =>
                second with
                {
                    IsSilent = false,
                    IsReset = false,
                }
            );
            var restarted = smooth.Select((second, index) => second with { IsReset = index == 0 });
            Assert.That(
                Lines(Judge.Gates(Policy, Windows.Of(restarted)).Reasons),
                Is.EqualTo(Lines(Judge.Gates(Policy, Windows.Of(smooth)).Reasons))
            );
        });

    private static IEnumerable<Reason> Reasons(
        (IEnumerable<Traffic> Candidate, IEnumerable<Traffic> Stable) world
    )
    {
        var window = Windows.Both(world.Candidate, world.Stable);
        return Judge.Triggers(Policy, window).Reasons.Concat(Judge.Gates(Policy, window).Reasons);
    }

    private static string Lines(IEnumerable<Reason> reasons) => string.Join('\n', reasons);

    private static void Check(Action<(Traffic[] Candidate, Traffic[] Stable)> property) =>
        Prop.ForAll(Worlds, property)
            .Check(Config.QuickThrowOnFailure.WithMaxTest(60).WithQuietOnSuccess(true));
}
