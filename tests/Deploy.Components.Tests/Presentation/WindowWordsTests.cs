using Deploy.Components.Presentation;
using Deploy.Rollouts.Measuring;
using Deploy.Rollouts.Running;
using Deploy.Rollouts.Verdicts;

namespace Deploy.Components.Tests.Presentation;

public sealed class WindowWordsTests
{
    [Test]
    public void Next_WhileTheWindowIsOpen_IsTheNextStepOnCondition() =>
        Assert.That(
            WindowWords.Next(Seen.Window),
            Is.EqualTo("Canary50 (50 %) in 8 s, if all gates hold")
        );

    [Test]
    public void Next_InTheLastStep_IsThatTheCandidateBecomesStable() =>
        Assert.That(
            WindowWords.Next(Seen.Window with { NextStep = null }),
            Is.EqualTo($"{Seen.New} becomes stable in 8 s, if all gates hold")
        );

    [TestCase(12, "Canary5 ends in 8 s, if all gates hold; Canary50 waits")]
    [TestCase(20, "Canary5 ends now; Canary50 waits")]
    public void Next_InTheLastStepThatWasAskedFor_PromisesNoOther(int elapsed, string expected) =>
        Assert.That(
            WindowWords.Next(
                Seen.Window with
                {
                    IsLastAsked = true,
                    Elapsed = TimeSpan.FromSeconds(elapsed),
                    Gates = Seen.Good,
                }
            ),
            Is.EqualTo(expected)
        );

    [TestCase(0, true)]
    [TestCase(1, false)]
    public void Snapshot_KnowsTheLastStepThatWasAskedFor(int upToStep, bool expected)
    {
        var seen = Seen.Observed(Verdict.Unjudged, Seen.TooFew) with { UpToStep = upToStep };

        Assert.That(
            WindowSnapshot.Of(Seen.After(Seen.Entered(0)), seen, [], Seen.Noon).IsLastAsked,
            Is.EqualTo(expected)
        );
    }

    [Test]
    public void Next_WhenATriggerFires_IsTheWayBack() =>
        Assert.That(
            WindowWords.Next(Seen.Window with { Triggers = Seen.Bad }),
            Is.EqualTo($"all traffic goes back to {Seen.Old} now")
        );

    [Test]
    public void Next_AfterAnInconclusiveWindow_SaysHowLongItIsHeld() =>
        Assert.That(
            WindowWords.Next(Seen.Window with { Elapsed = TimeSpan.FromSeconds(80) }),
            Is.EqualTo("held until the gates can judge, at most 9 m more")
        );

    [Test]
    public void Next_AfterAGoodWindow_IsNow() =>
        Assert.That(
            WindowWords.Next(
                Seen.Window with
                {
                    Elapsed = TimeSpan.FromSeconds(20),
                    Gates = Seen.Good,
                }
            ),
            Is.EqualTo("Canary50 (50 %) now")
        );

    [Test]
    public void Next_AfterAFailedWindow_IsTheWayBack() =>
        Assert.That(
            WindowWords.Next(
                Seen.Window with
                {
                    Elapsed = TimeSpan.FromSeconds(20),
                    Gates = Seen.Bad,
                    NextStep = null,
                }
            ),
            Is.EqualTo($"all traffic goes back to {Seen.Old} now")
        );

    [Test]
    public void Next_WhenTheBudgetOfAnInconclusiveWindowIsSpent_IsTheWayBack() =>
        Assert.That(
            WindowWords.Next(Seen.Window with { Elapsed = TimeSpan.FromHours(1) }),
            Is.EqualTo($"all traffic goes back to {Seen.Old} now")
        );

    [Test]
    public void Verdict_OfAFiredTrigger_ComesBeforeTheGates() =>
        Assert.That(
            WindowWords.Verdict(Seen.Window with { Triggers = Seen.Bad, Gates = Seen.Good }),
            Is.EqualTo("Fail so far: errors 4.6 % of 65 requests, limit above 1 %")
        );

    [Test]
    public void Verdict_WhileAllIsWell_IsShort() =>
        Assert.That(
            WindowWords.Verdict(Seen.Window with { Gates = Seen.Good }),
            Is.EqualTo("Pass so far: all gates hold")
        );

    [Test]
    public void Verdict_BeforeAnything_SaysSo() =>
        Assert.That(
            WindowWords.Verdict(Seen.Window with { Gates = Verdict.Unjudged }),
            Is.EqualTo("nothing judged yet")
        );

    [Test]
    public void Snapshot_OfAWindow_CountsSinceItsBaseline()
    {
        var seen = WindowSnapshot.Of(
            Seen.After(Seen.Entered(0)),
            Seen.Observed(Verdict.Unjudged, Seen.TooFew),
            [
                new(Seen.Noon, Seen.Counted(100, 1, 0.01), Seen.Counted(5, 0, 0.01)),
                new(Seen.Noon, Seen.Counted(150, 2, 0.01), Seen.Counted(8, 1, 0.01)),
                new(Seen.Noon, null, null),
            ],
            Seen.Noon.AddSeconds(13)
        );
        Assert.That(
            (seen.StableSince.Requests, seen.StableSince.Errors, seen.CandidateSince.Requests),
            Is.EqualTo((50, 1, 3))
        );
    }

    [Test]
    public void Snapshot_OfCountersThatBeganAgain_CountsWhatWasBeforeToo()
    {
        var seen = WindowSnapshot.Of(
            Seen.After(Seen.Entered(0)),
            Seen.Observed(Verdict.Unjudged, Seen.TooFew),
            [
                new(Seen.Noon, Seen.Counted(100, 1, 0.01), null),
                new(Seen.Noon, Seen.Counted(150, 2, 0.01), Seen.Counted(5, 0, 0.01)),
                new(Seen.Noon, null, null),
                new(Seen.Noon, Seen.Counted(20, 1, 0.01), Seen.Counted(1, 0, 0.01)),
                new(Seen.Noon, Seen.Counted(30, 1, 0.01), Seen.Counted(4, 1, 0.01)),
            ],
            Seen.Noon.AddSeconds(13)
        );
        Assert.That(
            (seen.StableSince.Requests, seen.StableSince.Errors, seen.CandidateSince.Requests),
            Is.EqualTo((80, 2, 4))
        );
    }

    [Test]
    public void Snapshot_OfABaselineAlone_HasCountedNothing()
    {
        var seen = WindowSnapshot.Of(
            Seen.After(Seen.Entered(0)),
            Seen.Observed(Verdict.Unjudged, Verdict.Unjudged),
            [new(Seen.Noon, Seen.Counted(100, 1, 0.01), null)],
            Seen.Noon.AddSeconds(1)
        );
        Assert.That(
            (seen.StableSince, seen.CandidateSince),
            Is.EqualTo((Counters.None, Counters.None))
        );
    }

    [Test]
    public void Snapshot_OfARollout_TakesStepElapsedAndNextFromIt()
    {
        Rollout rollout = Seen.After(Seen.Entered(0));
        var seen = WindowSnapshot.Of(
            rollout,
            Seen.Observed(Verdict.Unjudged, Verdict.Unjudged),
            [],
            rollout.WindowSince.AddSeconds(3)
        );
        Assert.That(
            (seen.Step.Name, seen.Elapsed.TotalSeconds, seen.NextStep?.Name),
            Is.EqualTo(("Canary5", 3, "Canary50"))
        );
    }
}
