using Deploy.Rollouts.Running;
using Deploy.Rollouts.Tests.Worlds;
using static Deploy.Rollouts.Tests.Worlds.Moment;

namespace Deploy.Rollouts.Tests.Running;

/// <summary>What comes while a step is watched.</summary>
public sealed class DeciderWatchingTests
{
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
}
