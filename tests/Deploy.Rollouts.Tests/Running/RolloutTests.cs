using Deploy.Rollouts.Entries;
using Deploy.Rollouts.Running;
using Deploy.Rollouts.Tests.Worlds;
using Deploy.Rollouts.Verdicts;

namespace Deploy.Rollouts.Tests.Running;

public sealed class RolloutTests
{
    private static readonly Fact Completed = new Fact.RolloutCompleted(Scene.Id, Scene.Newer);
    private static readonly Fact Aborted = new Fact.RolloutAborted(Scene.Id, "errors 4.8 %");

    private static readonly Fact[] AllFacts =
    [
        Scene.Verified,
        Scene.Entered(0),
        Scene.Entered(1),
        Scene.Entered(2),
        Scene.Passed(0),
        Scene.Passed(1),
        Scene.Passed(2),
        Completed,
        Scene.AbortDecided(),
        Aborted,
        new Fact.EffectIntended(Scene.Id, "", 9, "anything", new(1)),
        new Fact.EffectDone(Scene.Id, 9, "anything"),
    ];

    private static readonly Rollout[] AllRollouts =
    [
        Scene.Begun,
        Scene.After(Scene.Verified),
        Scene.After(Scene.Verified, Scene.Entered(0)),
        Scene.After(Scene.Verified, Scene.Entered(0), Scene.Passed(0)),
        Scene.After(Scene.Verified, Scene.Entered(2)),
        Scene.After(Scene.Verified, Scene.Entered(2), Scene.Passed(2)),
        Scene.After(Scene.Verified, Scene.Entered(2), Scene.Passed(2), Completed),
        Scene.After(Scene.AbortDecided()),
        Scene.After(Scene.AbortDecided(), Aborted),
    ];

    [Test]
    public void Begin_ARollout_WaitsForItsCandidate()
    {
        using (Assert.EnterMultipleScope())
        {
            Assert.That(Scene.Begun.Phase, Is.EqualTo(Phase.Preparing));
            Assert.That(Scene.Begun.StepIndex, Is.EqualTo(Rollout.NoStep));
            Assert.That(Scene.Begun.Step, Is.Null);
            Assert.That(Scene.Begun.Candidate, Is.EqualTo(Scene.Newer));
            Assert.That(Scene.Begun.Stable, Is.EqualTo(Scene.Older));
            Assert.That(Scene.Begun.Since, Is.EqualTo(Scene.Start));
        }
    }

    [Test]
    public void After_AllStepsOfAPlan_IsCompleted()
    {
        var rollout = Scene.After(Scene.Verified);
        for (var step = 0; step < 3; step++)
        {
            rollout = rollout.After(Scene.Entered(step), Scene.Start);
            Assert.That((rollout.Phase, rollout.StepIndex), Is.EqualTo((Phase.Watching, step)));
            rollout = rollout.After(Scene.Passed(step), Scene.Start);
            Assert.That(rollout.Phase, Is.EqualTo(step == 2 ? Phase.Completing : Phase.Paused));
        }
        Assert.That(rollout.After(Completed, Scene.Start).Phase, Is.EqualTo(Phase.Completed));
    }

    [Test]
    public void After_EnteringAStepAgain_BeginsItsWindowAnewAndCounts()
    {
        var later = Scene.Start.AddMinutes(3);
        var rollout = Scene.After(Scene.Verified, Scene.Entered(0)).After(Scene.Entered(0), later);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(rollout.Entered, Is.EqualTo(2));
            Assert.That(rollout.WindowSince, Is.EqualTo(later));
            Assert.That(rollout.Verdict, Is.EqualTo(Verdict.Unjudged));
            Assert.That(rollout.After(Scene.Entered(1), later).Entered, Is.EqualTo(1));
        }
    }

    [Test]
    public void After_AnAbort_KnowsItsReasonAndCause()
    {
        var rollout = Scene.After(Scene.Verified, Scene.AbortDecided(AbortCause.Asked));
        using (Assert.EnterMultipleScope())
        {
            Assert.That(rollout.Phase, Is.EqualTo(Phase.Aborting));
            Assert.That(rollout.AbortReason, Is.EqualTo("errors 4.8 %"));
            Assert.That(rollout.AbortCause, Is.EqualTo(AbortCause.Asked));
            Assert.That(rollout.After(Aborted, Scene.Start).IsFinal, Is.True);
        }
    }

    [Test]
    public void After_AnyFact_AnAbortGoesOnlyForwards() =>
        Assert.That(
            AllFacts.Select(fact =>
                Scene.After(Scene.AbortDecided()).After(fact, Scene.Start).Phase
            ),
            Has.All.EqualTo(Phase.Aborting).Or.EqualTo(Phase.Aborted)
        );

    [TestCase(Phase.Completed)]
    [TestCase(Phase.Aborted)]
    public void After_AnyFact_AnEndIsFinal(Phase phase)
    {
        var ended = AllRollouts.Single(rollout => rollout.Phase == phase);
        Assert.That(AllFacts.Select(fact => ended.After(fact, Scene.Start)), Has.All.SameAs(ended));
    }

    [Test]
    public void After_AnyFactOfAnotherRollout_IsUnchanged()
    {
        var other = RolloutId.Parse("production-8");
        Fact[] others =
        [
            Scene.Verified with
            {
                Rollout = other,
            },
            Scene.Entered(0) with
            {
                Rollout = other,
            },
            Scene.Passed(0) with
            {
                Rollout = other,
            },
            Scene.AbortDecided() with
            {
                Rollout = other,
            },
            new Fact.RolloutCompleted(other, Scene.Newer),
            new Fact.RolloutAborted(other, "other"),
            new Fact.EffectIntended(other, "", 9, "anything", new(1)),
            Scene.Started,
        ];
        foreach (var rollout in AllRollouts)
            Assert.That(
                others.Select(fact => rollout.After(fact, Scene.Start)),
                Has.All.SameAs(rollout)
            );
    }

    [Test]
    public void After_AnyFactInAnyPhase_OnlyItsOwnLastStepLeadsToCompleting()
    {
        foreach (var rollout in AllRollouts)
        foreach (var fact in AllFacts)
            if (
                rollout.After(fact, Scene.Start).Phase == Phase.Completing
                && rollout.Phase != Phase.Completing
            )
                Assert.That((rollout.Phase, rollout.StepIndex), Is.EqualTo((Phase.Watching, 2)));
    }

    [Test]
    public void After_AnyFactInAnyPhase_CompletedComesOnlyAfterCompleting()
    {
        foreach (var rollout in AllRollouts)
        foreach (var fact in AllFacts)
            if (
                rollout.After(fact, Scene.Start).Phase == Phase.Completed
                && rollout.Phase != Phase.Completed
            )
                Assert.That(rollout.Phase, Is.EqualTo(Phase.Completing));
    }

    [Test]
    public void After_AStepThatThePlanDoesNotHave_IsUnchanged()
    {
        var rollout = Scene.After(Scene.Verified);
        var unknown = new Fact.StepEntered(Scene.Id, "Canary7", default);
        Assert.That(rollout.After(unknown, Scene.Start), Is.SameAs(rollout));
    }

    [Test]
    public void After_ThePassOfAnotherStep_IsUnchanged()
    {
        var rollout = Scene.After(Scene.Verified, Scene.Entered(1));
        Assert.That(rollout.After(Scene.Passed(0), Scene.Start), Is.SameAs(rollout));
    }

    [TestCase("Canary5", 0)]
    [TestCase("Full", 2)]
    [TestCase("canary5", Rollout.NoStep)]
    [TestCase("", Rollout.NoStep)]
    public void IndexOf_AStepsName_IsItsPlaceInThePlan(string name, int expected) =>
        Assert.That(Scene.Begun.IndexOf(name), Is.EqualTo(expected));
}
