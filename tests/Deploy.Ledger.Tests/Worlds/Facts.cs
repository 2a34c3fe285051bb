using System.Collections.Immutable;
using Deploy.Rollouts;
using Deploy.Rollouts.Entries;
using Deploy.Rollouts.Measuring;
using Deploy.Rollouts.Plans;
using Deploy.Rollouts.Releases;
using Deploy.Rollouts.Verdicts;

namespace Deploy.Ledger.Tests.Worlds;

/// <summary>One fact of every kind, with every field set.</summary>
internal static class Facts
{
    public static RolloutId Rollout { get; } = RolloutId.Parse("production-7");

    public static ReleaseId Release { get; } = new("docs-mcp", "1.4.0-12", Digest.Of("one"u8));

    public static ReleaseId Older { get; } = new("docs-mcp", "1.3.9", Digest.Of("two"u8));

    public static Verdict Verdict { get; } =
        Verdict.Of([
            new(Outcome.Pass, "P95 12 ms, limit below 200 ms"),
            new(Outcome.Fail, "errors 4.8 %"),
        ]);

    public static Plan Plan { get; } =
        Plan.Of(
            [
                new("Canary5", Weight.FromPercent(5), TimeSpan.FromHours(4)),
                new("Full", Weight.Full, TimeSpan.FromSeconds(1.5)),
            ],
            new()
            {
                Gates = [Condition.Below(Metric.ErrorRate, 0.001)],
                Triggers =
                [
                    new Trigger.AtOnce(Condition.Above(Metric.LatencyP95, 0.5)),
                    new Trigger.Sustained(
                        Condition.Below(Metric.Availability, 0.95),
                        TimeSpan.FromMinutes(3)
                    ),
                    new Trigger.Relative(Metric.LatencyP95, 1.3, 0.02),
                ],
                Horizon = TimeSpan.FromSeconds(3),
                GateRequestsMin = 100,
                TriggerRequestsMin = 60,
                ProbesMin = 7,
            }
        ) with
        {
            InconclusiveBudget = TimeSpan.FromSeconds(11),
            DrainTimeout = TimeSpan.FromSeconds(12),
            ReadyTimeout = TimeSpan.FromSeconds(13),
            Interval = TimeSpan.FromSeconds(14),
        };

    public static ImmutableArray<Fact> All { get; } =
    [
        new Fact.EvidenceGiven(
            "Test",
            Digest.Of("tree"u8),
            Release,
            ImmutableSortedDictionary<string, string>.Empty.Add("passed", "212").Add("B", "ü")
        ),
        new Fact.EvidenceGiven(
            "Test",
            Digest.Of("tree"u8),
            null,
            ImmutableSortedDictionary<string, string>.Empty
        ),
        new Fact.EvidenceRevoked(Release, ["Test", "Scan"], "errors 4.8 % \"at\" <once>\n"),
        new Fact.RolloutStarted(Rollout, Plan, Older, Release, "deploy", true),
        new Fact.RolloutStarted(Rollout, Plan, null, Release, "deploy", false),
        new Fact.EffectIntended(Rollout, "Canary5", 3, "shift to 5 %", new(9)),
        new Fact.EffectDone(Rollout, 3, "stable 95 %, candidate 5 %"),
        new Fact.CandidateVerified(Rollout, Verdict),
        new Fact.StepEntered(Rollout, "Canary5", new(Weight.FromBasisPoints(525))),
        new Fact.StepPassed(Rollout, "Canary5", Verdict.Unjudged),
        new Fact.RolloutCompleted(Rollout, Release),
        new Fact.AbortDecided(Rollout, "Canary5", AbortCause.Rejected, "errors 4.8 %"),
        new Fact.RolloutAborted(Rollout, "errors 4.8 %"),
        new Fact.EnvironmentEmptied(Rollout.Environment, "first release was bad"),
        new Fact.LeaseTakenOver("production", "eve@box pid 9", "its process 9 is gone"),
    ];

    public static Fact Numbered(int number) =>
        new Fact.EffectIntended(Rollout, "Canary5", number, "shift to 5 %", new(1));
}
