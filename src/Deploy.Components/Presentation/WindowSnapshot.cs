using System.Collections.Immutable;
using Deploy.Rollouts;
using Deploy.Rollouts.Measuring;
using Deploy.Rollouts.Plans;
using Deploy.Rollouts.Releases;
using Deploy.Rollouts.Running;
using Deploy.Rollouts.Verdicts;

namespace Deploy.Components.Presentation;

/// <summary>Everything that is shown of a step's window at one moment.</summary>
public sealed record WindowSnapshot
{
    /// <summary>The rollout, and through it the environment.</summary>
    public required RolloutId Rollout { get; init; }

    /// <summary>The step being watched.</summary>
    public required Step Step { get; init; }

    /// <summary>How traffic was shared when this was seen.</summary>
    public required Split Split { get; init; }

    /// <summary>What to return to; null for an environment's first release.</summary>
    public required ReleaseId? Stable { get; init; }

    /// <summary>What is on trial.</summary>
    public required ReleaseId Candidate { get; init; }

    /// <summary>What the stable revision did since the window began.</summary>
    public Counters StableSince { get; init; } = Counters.None;

    /// <summary>What the candidate did since the window began.</summary>
    public Counters CandidateSince { get; init; } = Counters.None;

    /// <summary>How long the window has been watched.</summary>
    public required TimeSpan Elapsed { get; init; }

    /// <summary>What the triggers say now.</summary>
    public Verdict Triggers { get; init; } = Verdict.Unjudged;

    /// <summary>What the gates say so far.</summary>
    public Verdict Gates { get; init; } = Verdict.Unjudged;

    /// <summary>The step after this one; null when the candidate becomes stable after it.</summary>
    public required Step? NextStep { get; init; }

    /// <summary>Whether the command ends with this step; the next one waits for its own.</summary>
    public bool IsLastAsked { get; init; }

    /// <summary>How long an inconclusive window may be held after its end.</summary>
    public required TimeSpan InconclusiveBudget { get; init; }

    /// <summary>How much of the window is left; zero when it is over.</summary>
    public TimeSpan Left => Step.Window > Elapsed ? Step.Window - Elapsed : TimeSpan.Zero;

    /// <summary>
    /// The worse of triggers and gates as they stand: what ends badly comes first.
    /// </summary>
    public Verdict Verdict => Triggers.Outcome == Outcome.Fail ? Triggers : Gates;

    /// <summary>The snapshot of what the conductor saw.</summary>
    /// <param name="rollout">While a step of it is watched.</param>
    /// <param name="seen">At the same moment.</param>
    /// <param name="window">The step's samples so far, the baseline first.</param>
    /// <param name="now">That moment.</param>
    public static WindowSnapshot Of(
        Rollout rollout,
        Observation seen,
        ImmutableArray<Sample> window,
        DateTimeOffset now
    ) =>
        new()
        {
            Rollout = rollout.Id,
            Step = rollout.Plan.Steps[rollout.StepIndex],
            Split = seen.State.Split,
            Stable = rollout.Stable,
            Candidate = rollout.Candidate,
            StableSince = Since(window, sample => sample.Stable),
            CandidateSince = Since(window, sample => sample.Candidate),
            Elapsed = now - rollout.WindowSince,
            Triggers = seen.Triggers,
            Gates = seen.Gates,
            NextStep = rollout.Plan.Steps.ElementAtOrDefault(rollout.StepIndex + 1),
            IsLastAsked = rollout.StepIndex >= seen.UpToStep,
            InconclusiveBudget = rollout.Plan.InconclusiveBudget,
        };

    /// <summary>
    /// What happened between the first and the latest sample that have counters. Counters that
    /// began again in between, as after the host did, are added to what was counted before: the
    /// same figures that the window is judged by.
    /// </summary>
    internal static Counters Since(ImmutableArray<Sample> window, Func<Sample, Counters?> side)
    {
        var readings = window.Select(side).OfType<Counters>().ToList();
        if (readings.Count < 2)
            return Counters.None;
        var total = Counters.None;
        var (begin, before) = (readings[0], readings[0]);
        foreach (var now in readings.Skip(1))
        {
            if (now.IsRestartedSince(before))
            {
                total = total.Plus(before.Since(begin)).Plus(now.Since(before));
                begin = now;
            }
            before = now;
        }
        return total.Plus(before.Since(begin));
    }
}
