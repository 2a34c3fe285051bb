using Deploy.Rollouts.Entries;
using Deploy.Rollouts.Running;
using Deploy.Rollouts.Tests.Worlds;
using static Deploy.Rollouts.Tests.Worlds.Moment;

namespace Deploy.Rollouts.Tests.Running;

/// <summary>What comes between two steps.</summary>
public sealed class DeciderPausedTests
{
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
}
