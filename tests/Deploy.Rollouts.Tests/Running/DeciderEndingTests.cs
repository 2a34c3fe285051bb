using Deploy.Rollouts.Running;
using Deploy.Rollouts.Tests.Worlds;
using static Deploy.Rollouts.Tests.Worlds.Moment;

namespace Deploy.Rollouts.Tests.Running;

/// <summary>What comes when all steps passed, and when the rollout is aborted.</summary>
public sealed class DeciderEndingTests
{
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
}
