using System.Collections.Immutable;
using Deploy.Components.Presentation;
using Deploy.Rollouts;
using Deploy.Rollouts.Entries;
using Deploy.Rollouts.Measuring;
using Deploy.Rollouts.Plans;
using Deploy.Rollouts.Releases;
using Deploy.Rollouts.Running;
using Deploy.Rollouts.Verdicts;

namespace Deploy.Components.Tests.Presentation;

/// <summary>One rollout of production, as the tests of this folder see it.</summary>
internal static class Seen
{
    public static readonly DateTimeOffset Noon = new(2026, 11, 21, 12, 0, 0, TimeSpan.Zero);

    public static readonly RolloutId Id = new(EnvironmentName.Parse("production"), 7);

    public static readonly ReleaseId Old = new("docs-mcp", "1.3.0-2", Digest.Of("old"u8));

    public static readonly ReleaseId New = new("docs-mcp", "1.4.0-12", Digest.Of("new"u8));

    public static readonly Plan Plan = Plan.Of(
        [
            new("Canary5", Weight.FromPercent(5), TimeSpan.FromSeconds(20)),
            new("Canary50", Weight.FromPercent(50), TimeSpan.FromSeconds(20)),
            new("Full", Weight.Full, TimeSpan.FromSeconds(10)),
        ],
        new Policy
        {
            Gates = [Condition.Below(Metric.ErrorRate, 0.001)],
            Triggers = [new Trigger.AtOnce(Condition.Above(Metric.ErrorRate, 0.01))],
            Horizon = TimeSpan.FromSeconds(10),
            GateRequestsMin = 100,
            TriggerRequestsMin = 50,
        }
    );

    public static readonly Fact.RolloutStarted Started = new(Id, Plan, Old, New, "deploy", false);

    public static readonly Verdict TooFew = Verdict.Of([
        new(Outcome.Inconclusive, "only 65 of 100 requests so far"),
    ]);

    public static readonly Verdict Good = Verdict.Of([
        new(Outcome.Pass, "errors 0 % of 208 requests, limit below 0.1 %"),
        new(Outcome.Pass, "P95 14.1 ms of 208 requests, limit below 200 ms"),
    ]);

    public static readonly Verdict Bad = Verdict.Of([
        new(Outcome.Fail, "errors 4.6 % of 65 requests, limit above 1 %"),
    ]);

    public static readonly Fact.CandidateVerified Verified = new(Id, Good);

    /// <summary>All steps entered and passed, and the candidate made stable.</summary>
    public static IEnumerable<Fact> AllSteps =>
        Enumerable
            .Range(0, Plan.Steps.Length)
            .SelectMany(step => new Fact[] { Entered(step), Passed(step) })
            .Append(new Fact.RolloutCompleted(Id, New));

    public static WindowSnapshot Window { get; } =
        new()
        {
            Rollout = Id,
            Step = Plan.Steps[0],
            Split = new(Plan.Steps[0].Weight),
            Stable = Old,
            Candidate = New,
            StableSince = Counted(1234, 0, 0.0123),
            CandidateSince = Counted(65, 3, 0.0141),
            Elapsed = TimeSpan.FromSeconds(12),
            Gates = TooFew,
            NextStep = Plan.Steps[1],
            InconclusiveBudget = TimeSpan.FromMinutes(10),
        };

    /// <summary>So many requests, all of them taking the same time.</summary>
    public static Counters Counted(long requests, long errors, double seconds)
    {
        var counts = new long[LatencyScale.IndexOf(seconds) + 1];
        counts[^1] = requests;
        return new()
        {
            Requests = requests,
            Errors = errors,
            Latency = new([.. counts]),
        };
    }

    /// <summary>Facts as entries, one second apart from noon on.</summary>
    public static ImmutableArray<Entry> Entries(params Fact[] facts) =>
        [
            .. facts.Select(
                (fact, i) =>
                    new Entry(
                        i + 1,
                        Noon.AddSeconds(i),
                        "ann@laptop",
                        fact,
                        Digest.Of([(byte)(i % 256)])
                    )
            ),
        ];

    /// <summary>The rollout after these facts, noon at its beginning.</summary>
    public static Rollout After(params Fact[] facts) =>
        RolloutBook.Of(Entries([Started, Verified, .. facts])).All[0];

    public static Fact.StepEntered Entered(int step) =>
        new(Id, Plan.Steps[step].Name, new(Plan.Steps[step].Weight));

    public static Fact.StepPassed Passed(int step) => new(Id, Plan.Steps[step].Name, Good);

    public static Observation Observed(Verdict triggers, Verdict gates) =>
        new()
        {
            State = new(new("http://127.0.0.1:5300"), null, null, Window.Split),
            UpToStep = 0,
            Triggers = triggers,
            Gates = gates,
        };

    public static readonly ImmutableDictionary<string, ImmutableArray<Sample>> NoSamples =
        ImmutableDictionary<string, ImmutableArray<Sample>>.Empty;

    /// <summary>
    /// A reading each half second: 95 requests to stable, 5 to the candidate, 1 fails.
    /// </summary>
    public static ImmutableDictionary<string, ImmutableArray<Sample>> Windows(
        string step,
        int samples
    ) =>
        NoSamples.Add(
            step,
            [
                .. Enumerable
                    .Range(0, samples)
                    .Select(i => new Sample(
                        Noon.AddSeconds(i * 0.5),
                        Counted(i * 95, 0, 0.012),
                        Counted(i * 5, i, 0.014)
                    )),
            ]
        );
}
