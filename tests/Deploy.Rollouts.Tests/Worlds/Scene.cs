using System.Collections.Immutable;
using Deploy.Rollouts.Entries;
using Deploy.Rollouts.Measuring;
using Deploy.Rollouts.Plans;
using Deploy.Rollouts.Ports;
using Deploy.Rollouts.Releases;
using Deploy.Rollouts.Running;
using Deploy.Rollouts.Verdicts;

namespace Deploy.Rollouts.Tests.Worlds;

/// <summary>The people and things that the tests of this project speak of.</summary>
internal static class Scene
{
    public static DateTimeOffset Start { get; } = new(2026, 1, 2, 3, 4, 5, TimeSpan.Zero);

    public static RolloutId Id { get; } = RolloutId.Parse("production-7");

    public static ReleaseId Older { get; } = Release("1.3.9");

    public static ReleaseId Newer { get; } = Release("1.4.0");

    public static ReleaseId Stranger { get; } = Release("6.6.6");

    public static Policy Policy { get; } =
        new()
        {
            Gates = [Condition.Below(Metric.ErrorRate, 0.001)],
            Triggers = [new Trigger.AtOnce(Condition.Above(Metric.ErrorRate, 0.01))],
            Horizon = TimeSpan.FromSeconds(3),
            GateRequestsMin = 100,
            TriggerRequestsMin = 100,
        };

    public static Plan Plan { get; } =
        Plan.Of(
            [
                new("Canary5", Weight.FromPercent(5), TimeSpan.FromSeconds(12)),
                new("Canary50", Weight.FromPercent(50), TimeSpan.FromSeconds(8)),
                new("Full", Weight.Full, TimeSpan.FromSeconds(6)),
            ],
            Policy
        ) with
        {
            InconclusiveBudget = TimeSpan.FromSeconds(10),
        };

    public static Fact.RolloutStarted Started { get; } =
        new(Id, Plan, Older, Newer, "deploy", IsRollback: false);

    public static Rollout Begun { get; } = Rollout.Begin(Started, Start);

    public static Verdict Good { get; } = Verdict.Of([new(Outcome.Pass, "all is well")]);

    public static Verdict Bad { get; } = Verdict.Of([new(Outcome.Fail, "errors 4.8 %")]);

    public static Verdict Unclear { get; } =
        Verdict.Of([new(Outcome.Inconclusive, "only 12 of 100 requests")]);

    public static Fact.CandidateVerified Verified { get; } = new(Id, Good);

    public static ReleaseId Release(string version) =>
        new("docs-mcp", version, Digest.Of(System.Text.Encoding.UTF8.GetBytes(version)));

    public static Fact.StepEntered Entered(int step) =>
        new(Id, Plan.Steps[step].Name, new(Plan.Steps[step].Weight));

    public static Fact.StepPassed Passed(int step) => new(Id, Plan.Steps[step].Name, Good);

    public static Fact.AbortDecided AbortDecided(AbortCause cause = AbortCause.Rejected) =>
        new(Id, "Canary5", cause, "errors 4.8 %");

    /// <summary>The rollout after some facts, all at the start.</summary>
    public static Rollout After(params Fact[] facts) =>
        facts.Aggregate(Begun, (rollout, fact) => rollout.After(fact, Start));

    /// <summary>What the environment serves: stable, and a candidate at some weight.</summary>
    public static EnvironmentState State(
        ReleaseId? candidate,
        Weight weight,
        ReleaseId? stable = null
    ) =>
        new(
            new Uri("http://127.0.0.1:7003"),
            Revision(stable ?? Older),
            candidate is null ? null : Revision(candidate),
            new(weight)
        );

    /// <summary>The same facts as entries, one second apart.</summary>
    public static ImmutableArray<Entry> Entries(params Fact[] facts) =>
        [
            .. facts.Select(
                (fact, index) =>
                    new Entry(
                        index + 1,
                        Start.AddSeconds(index),
                        "anna@box pid 3",
                        fact,
                        Digest.Of(BitConverter.GetBytes(index))
                    )
            ),
        ];

    private static RevisionState Revision(ReleaseId release) => new(release, true, null, "");
}
