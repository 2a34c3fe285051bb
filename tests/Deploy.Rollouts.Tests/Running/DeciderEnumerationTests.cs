using Deploy.Rollouts.Running;
using Deploy.Rollouts.Tests.Worlds;
using Deploy.Rollouts.Verdicts;

namespace Deploy.Rollouts.Tests.Running;

/// <summary>What holds for every rollout and every observation there can be.</summary>
public sealed class DeciderEnumerationTests
{
    private const int Last = 2;
    private static readonly Verdict[] Verdicts =
    [
        Verdict.Unjudged,
        Scene.Unclear,
        Scene.Good,
        Scene.Bad,
    ];

    private static readonly double[] Elapsed = [-60, 0, 5.9, 6, 8, 12, 15.9, 16, 22, 1e9];

    private static readonly Case[] Cases = [.. All()];

    [Test]
    public void Decide_InEveryCase_AnswersSomething()
    {
        Assert.That(Cases, Has.Length.GreaterThan(100_000));
        Never(each => each.Decision is null);
    }

    [Test]
    public void Decide_InEveryCase_PromotesOnlyWhenEveryStepPassed() =>
        Never(each => each.Decision is Decision.Promote && each.Rollout.Phase != Phase.Completing);

    [Test]
    public void Decide_InEveryCase_EntersAHigherStepOnlyWhenTheOneBeforePassed() =>
        Never(each =>
            each.Decision is Decision.Enter enter
            && enter.StepIndex != each.Rollout.StepIndex
            && (each.Rollout.Phase, enter.StepIndex) != (Phase.Paused, each.Rollout.StepIndex + 1)
        );

    [Test]
    public void Decide_InEveryCase_GoesNoFurtherThanAsked() =>
        Never(each =>
            each is { Decision: Decision.Enter enter, Rollout.Phase: Phase.Paused }
            && enter.StepIndex > Math.Max(each.Seen.UpToStep, each.Rollout.StepIndex)
        );

    [Test]
    public void Decide_InEveryCase_NeverLeavesAPausedSplitThatIsNotItsSteps() =>
        Never(each =>
            each
                is { Decision: Decision.Stop, Rollout.Phase: Phase.Paused, Rollout.StepIndex: >= 0 }
            && !each.IsSplitRight
        );

    [Test]
    public void Decide_InEveryCase_SetsTheSplitOfItsStep() =>
        Never(each =>
            each.Decision is Decision.Enter enter
            && enter.Split != new Split(Scene.Plan.Steps[enter.StepIndex].Weight)
        );

    [Test]
    public void Decide_InEveryCase_PassesOnlyOnPassingGatesAtTheWindowsEnd() =>
        Never(each =>
            each.Decision is Decision.Pass
            && (
                each.Seen.Gates.Outcome != Outcome.Pass
                || each.Seen.Triggers.Outcome == Outcome.Fail
                || !each.Seen.IsWatched
                || !each.IsSplitRight
                || each.After < Scene.Plan.Steps[each.Rollout.StepIndex].Window.TotalSeconds
            )
        );

    [Test]
    public void Decide_InEveryCase_InconclusiveNeverPasses() =>
        Never(each =>
            each.Decision is Decision.Pass && each.Seen.Gates.Outcome == Outcome.Inconclusive
            || each.Decision is Decision.Verify && each.Seen.Preparation.Outcome != Outcome.Pass
        );

    [Test]
    public void Decide_InEveryCase_AnAbortOnlyRetires() =>
        Never(each => each.Rollout.Phase == Phase.Aborting && each.Decision is not Decision.Retire);

    [Test]
    public void Decide_InEveryCase_TheEndOnlyStops() =>
        Never(each => each.Rollout.IsFinal && each.Decision is not Decision.Stop);

    [Test]
    public void Decide_InEveryCase_AMetTriggerNeverKeepsOrRaisesTheWeight() =>
        Never(each =>
            each.Seen.Triggers.Outcome == Outcome.Fail
            && each.Rollout.Phase is Phase.Watching or Phase.Paused
            && each.Decision is not Decision.Abort
        );

    [Test]
    public void Decide_InEveryCase_ALostCandidateNeverGetsTraffic() =>
        Never(each =>
            each.Seen.State.Candidate?.Release.Digest != Scene.Newer.Digest
            && each.Decision is Decision.Enter or Decision.Hold or Decision.Pass
        );

    [Test]
    public void Decide_InEveryCase_EveryAbortSaysWhy() =>
        Never(each =>
            each.Decision is Decision.Abort abort && string.IsNullOrWhiteSpace(abort.Reason)
        );

    [Test]
    public void Decide_InEveryCase_HoldsForAtMostWindowAndBudget() =>
        Never(each =>
            each.Decision is Decision.Hold
            && each.After
                >= (
                    Scene.Plan.Steps[each.Rollout.StepIndex].Window + Scene.Plan.InconclusiveBudget
                ).TotalSeconds
        );

    [Test]
    public void Decide_InEveryCase_IsTheSameWhenAskedAgain() =>
        Never(each =>
            Decider.Decide(each.Rollout, each.Seen, Scene.Start.AddSeconds(each.After))
            != each.Decision
        );

    private static void Never(Func<Case, bool> isWrong) =>
        Assert.That(Cases.Where(isWrong).Take(3), Is.Empty);

    private static IEnumerable<Case> All() =>
        from rollout in Rollouts()
        from seen in Observations(rollout)
        from after in rollout.Phase == Phase.Watching ? Elapsed : [0.0]
        select new Case(
            rollout,
            seen,
            after,
            Decider.Decide(rollout, seen, Scene.Start.AddSeconds(after))
        );

    private static IEnumerable<Rollout> Rollouts() =>
        from phase in Enum.GetValues<Phase>()
        from step in Enumerable.Range(-1, Last + 2)
        from entered in new[] { 1, Decider.EnteredMax }
        select Scene.Begun with
        {
            Phase = phase,
            StepIndex = step,
            Entered = entered,
            WindowSince = Scene.Start,
        };

    private static IEnumerable<Observation> Observations(Rollout rollout) =>
        from candidate in new[] { Scene.Newer, Scene.Stranger, null }
        from weight in new[] { rollout.Step?.Weight ?? Weight.Zero, Weight.FromBasisPoints(1) }
        from preparation in rollout.Phase == Phase.Preparing ? Verdicts : [Verdict.Unjudged]
        from triggers in Verdicts
        from gates in Verdicts
        from isWatched in new[] { true, false }
        from upTo in new[] { -1, 0, 1, 2, 3 }
        select new Observation
        {
            State = Scene.State(candidate, weight),
            UpToStep = upTo,
            Preparation = preparation,
            IsWatched = isWatched,
            Triggers = triggers,
            Gates = gates,
        };

    private sealed record Case(Rollout Rollout, Observation Seen, double After, Decision Decision)
    {
        public bool IsSplitRight =>
            Seen.State.Split.Candidate == Scene.Plan.Steps[Rollout.StepIndex].Weight;
    }
}
