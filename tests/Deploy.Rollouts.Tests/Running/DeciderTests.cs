using Deploy.Rollouts.Entries;
using Deploy.Rollouts.Running;
using Deploy.Rollouts.Tests.Worlds;

namespace Deploy.Rollouts.Tests.Running;

/// <summary>One line for each thing a rollout can be told to do next.</summary>
public sealed class DeciderTests
{
    private const int Last = 2;

    [Test]
    public void Decide_BeforeTheCandidateWasTried_Prepares() =>
        Assert.That(Decide(Scene.Begun, Seen()), Is.EqualTo(new Decision.Prepare()));

    [Test]
    public void Decide_OnceTheCandidateIsGood_RecordsThat() =>
        Assert.That(
            Decide(Scene.Begun, Seen() with { Preparation = Scene.Good }),
            Is.EqualTo(new Decision.Verify(Scene.Good))
        );

    [Test]
    public void Decide_WhenTheCandidateIsBad_AbortsWithItsReason() =>
        Assert.That(
            Decide(Scene.Begun, Seen() with { Preparation = Scene.Bad }),
            Is.EqualTo(new Decision.Abort("errors 4.8 %"))
        );

    [Test]
    public void Decide_WhenTheCandidateCouldNotBeChecked_Aborts() =>
        Assert.That(
            Decide(Scene.Begun, Seen() with { Preparation = Scene.Unclear }),
            Is.EqualTo(
                new Decision.Abort("the candidate could not be checked: only 12 of 100 requests")
            )
        );

    [TestCase(0, 500)]
    [TestCase(1, 5000)]
    [TestCase(2, 10_000)]
    public void Decide_WhenTheStepBeforePassed_EntersTheNext(int step, int basisPoints) =>
        Assert.That(
            Decide(PausedBefore(step), Seen()),
            Is.EqualTo(new Decision.Enter(step, new(Weight.FromBasisPoints(basisPoints))))
        );

    [TestCase(0)]
    [TestCase(1)]
    public void Decide_WhenTheStepAskedForPassed_Stops(int upTo) =>
        Assert.That(
            Decide(PausedBefore(upTo + 1), Watched(upTo) with { UpToStep = upTo }),
            Is.EqualTo(new Decision.Stop())
        );

    [Test]
    public void Decide_WhenAskedForMoreStepsThanThereAre_StopsAtTheEnd()
    {
        var paused = PausedBefore(Last) with { StepIndex = Last };
        Assert.That(
            Decide(paused, Watched(Last) with { UpToStep = int.MaxValue }),
            Is.EqualTo(new Decision.Stop())
        );
    }

    [TestCase(1, true)]
    [TestCase(5, false)]
    public void Decide_WhenAPausedSplitIsNotItsSteps_SetsItAFewTimesThenAborts(
        int entered,
        bool again
    )
    {
        var seen = Watched(1) with { UpToStep = 0 };
        var decision = Decide(PausedBefore(1) with { Entered = entered }, seen);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(decision is Decision.Enter { StepIndex: 0 }, Is.EqualTo(again));
            Assert.That(
                decision is Decision.Abort { Cause: AbortCause.Fault },
                Is.Not.EqualTo(again)
            );
        }
    }

    [Test]
    public void Decide_WhenAskedForNoStepAtAll_LeavesTheSplitAlone() =>
        Assert.That(
            Decide(PausedBefore(0), Seen() with { UpToStep = Rollout.NoStep }),
            Is.EqualTo(new Decision.Stop())
        );

    [Test]
    public void Decide_WhenATriggerIsMetBetweenSteps_Aborts() =>
        Assert.That(
            Decide(PausedBefore(1), Seen() with { Triggers = Scene.Bad }),
            Is.EqualTo(new Decision.Abort("errors 4.8 %"))
        );

    [TestCase(0, 12)]
    [TestCase(5, 7)]
    [TestCase(11.5, 0.5)]
    public void Decide_WhileTheWindowIsOpen_Holds(double after, double left) =>
        Assert.That(
            Decide(Watching(0), Watched(0), after),
            Is.EqualTo(new Decision.Hold(TimeSpan.FromSeconds(left), "the window is open"))
        );

    [Test]
    public void Decide_WhenTheGatesPassBeforeTheWindowEnds_StillHolds() =>
        Assert.That(
            Decide(Watching(0), Watched(0) with { Gates = Scene.Good }, 11.9),
            Is.TypeOf<Decision.Hold>()
        );

    [Test]
    public void Decide_WhenTheGatesFailBeforeTheWindowEnds_StillHolds() =>
        Assert.That(
            Decide(Watching(0), Watched(0) with { Gates = Scene.Bad }, 11.9),
            Is.TypeOf<Decision.Hold>()
        );

    [Test]
    public void Decide_AtTheWindowsEndWithGoodGates_Passes() =>
        Assert.That(
            Decide(Watching(0), Watched(0) with { Gates = Scene.Good }, 12),
            Is.EqualTo(new Decision.Pass(Scene.Good))
        );

    [Test]
    public void Decide_AtTheWindowsEndWithBadGates_Aborts() =>
        Assert.That(
            Decide(Watching(0), Watched(0) with { Gates = Scene.Bad }, 12),
            Is.EqualTo(new Decision.Abort("errors 4.8 %"))
        );

    [TestCase(12)]
    [TestCase(21.9)]
    public void Decide_WhileTheGatesAreUnclear_HoldsTheWeight(double after) =>
        Assert.That(
            Decide(Watching(0), Watched(0) with { Gates = Scene.Unclear }, after),
            Is.EqualTo(new Decision.Hold(TimeSpan.Zero, "inconclusive: only 12 of 100 requests"))
        );

    [TestCase(22)]
    [TestCase(1e6)]
    public void Decide_WhenTheBudgetForUnclearGatesIsSpent_Aborts(double after) =>
        Assert.That(
            Decide(Watching(0), Watched(0) with { Gates = Scene.Unclear }, after),
            Is.EqualTo(
                new Decision.Abort(
                    "still inconclusive 00:00:10 after the window's end: only 12 of 100 requests"
                )
            )
        );

    [TestCase(0)]
    [TestCase(12)]
    public void Decide_WhenATriggerIsMet_AbortsWhateverTheGatesSay(double after) =>
        Assert.That(
            Decide(
                Watching(0),
                Watched(0) with
                {
                    Triggers = Scene.Bad,
                    Gates = Scene.Good,
                },
                after
            ),
            Is.EqualTo(new Decision.Abort("errors 4.8 %"))
        );

    [Test]
    public void Decide_WhenNobodyWatchedTheWindow_EntersTheStepAnew() =>
        Assert.That(
            Decide(Watching(1), Watched(1) with { IsWatched = false, Gates = Scene.Good }, 99),
            Is.EqualTo(new Decision.Enter(1, new(Weight.FromPercent(50))))
        );

    [TestCase(1, true)]
    [TestCase(4, true)]
    [TestCase(5, false)]
    public void Decide_WhenTheSplitWasChanged_SetsItAFewTimesThenAborts(int entered, bool again)
    {
        var seen = Watched(0) with { State = Scene.State(Scene.Newer, Weight.FromPercent(7)) };
        var decision = Decide(Watching(0) with { Entered = entered }, seen);
        Assert.That(
            decision,
            again
                ? Is.TypeOf<Decision.Enter>()
                : Is.EqualTo(
                    Fault(
                        "the split of Canary5 does not hold: set 5 times to "
                            + "stable 95 %, candidate 5 %, read back stable 93 %, candidate 7 %"
                    )
                )
        );
    }

    [Test]
    public void Decide_WhenTheSplitWasChangedAndATriggerIsMet_DoesNotRaiseItAgain()
    {
        var seen = Watched(1) with
        {
            State = Scene.State(Scene.Newer, Weight.Zero),
            Triggers = Scene.Bad,
        };
        Assert.That(Decide(Watching(1), seen), Is.TypeOf<Decision.Abort>());
    }

    [Test]
    public void Decide_WhenTheCandidateIsGone_Aborts() =>
        Assert.That(
            Decide(Watching(0), Watched(0) with { State = Scene.State(null, Weight.Zero) }),
            Is.EqualTo(Fault($"the candidate {Scene.Newer} is gone: the environment has none"))
        );

    [Test]
    public void Decide_WhenAnotherCandidateIsThere_AbortsNamingIt()
    {
        var state = Scene.State(Scene.Stranger, Weight.FromPercent(5));
        Assert.That(
            Decide(Watching(0), Watched(0) with { State = state }),
            Is.EqualTo(
                Fault(
                    $"the candidate {Scene.Newer} is gone: the environment has "
                        + $"{Scene.Stranger} instead"
                )
            )
        );
    }

    [Test]
    public void Decide_WhenTheClockWasSetBack_NeverShortensTheWindow() =>
        Assert.That(
            Decide(Watching(0), Watched(0) with { Gates = Scene.Good }, -3600),
            Is.EqualTo(new Decision.Hold(TimeSpan.FromSeconds(12), "the window is open"))
        );

    [Test]
    public void Decide_OnceAllStepsPassed_Promotes() =>
        Assert.That(Decide(Completing(), Watched(Last)), Is.EqualTo(new Decision.Promote()));

    [Test]
    public void Decide_OnceAlreadyPromoted_PromotesAgainToRecordIt()
    {
        var state = Scene.State(null, Weight.Zero, stable: Scene.Newer);
        Assert.That(
            Decide(Completing(), Watched(Last) with { State = state }),
            Is.EqualTo(new Decision.Promote())
        );
    }

    [Test]
    public void Decide_WhenTheCandidateIsLostBeforeItsPromotion_Aborts()
    {
        var state = Scene.State(null, Weight.Zero);
        Assert.That(
            Decide(Completing(), Watched(Last) with { State = state }),
            Is.TypeOf<Decision.Abort>()
        );
    }

    [Test]
    public void Decide_WhileAborting_RetiresTheCandidate() =>
        Assert.That(
            Decide(Scene.After(Scene.AbortDecided()), Seen()),
            Is.EqualTo(new Decision.Retire())
        );

    [TestCase(Phase.Completed)]
    [TestCase(Phase.Aborted)]
    public void Decide_AfterTheEnd_Stops(Phase phase) =>
        Assert.That(
            Decide(Scene.Begun with { Phase = phase }, Seen()),
            Is.EqualTo(new Decision.Stop())
        );

    [Test]
    public void Decide_OnAStepWithoutAWindow_PassesItAtOnce()
    {
        var direct = Deploy.Rollouts.Plans.Plan.Of(
            [new("DeployDev", Weight.Full, TimeSpan.Zero)],
            Scene.Policy
        );
        var rollout = Watching(0) with { Plan = direct };
        var seen = Watched(Last) with { Gates = Scene.Bad };
        Assert.That(
            (Decide(rollout, seen) as Decision.Pass)?.Verdict.Summary,
            Is.EqualTo("the plan gives this step no window")
        );
    }

    [TestCase(0)]
    [TestCase(1)]
    public void Decide_OnAnEnvironmentsFirstRelease_GivesItAllTrafficAtOnce(int step)
    {
        var first = PausedBefore(step) with { Stable = null };
        Assert.That(
            Decide(first, Seen()),
            Is.EqualTo(new Decision.Enter(step, Split.AllCandidate))
        );
    }

    private static Decision Decide(Rollout rollout, Observation seen, double after = 0) =>
        Decider.Decide(rollout, seen, Scene.Start.AddSeconds(after));

    private static Decision.Abort Fault(string reason) => new(reason) { Cause = AbortCause.Fault };

    private static Observation Seen() =>
        new() { State = Scene.State(Scene.Newer, Weight.Zero), UpToStep = Last };

    private static Observation Watched(int step) =>
        Seen() with
        {
            State = Scene.State(Scene.Newer, Scene.Plan.Steps[step].Weight),
            IsWatched = true,
        };

    private static Rollout Watching(int step) => Scene.After(Scene.Verified, Scene.Entered(step));

    private static Rollout PausedBefore(int step) =>
        step == 0
            ? Scene.After(Scene.Verified)
            : Scene.After(Scene.Verified, Scene.Entered(step - 1), Scene.Passed(step - 1));

    private static Rollout Completing() =>
        Scene.After(Scene.Verified, Scene.Entered(Last), Scene.Passed(Last));
}
