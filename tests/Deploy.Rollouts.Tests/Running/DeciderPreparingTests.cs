using Deploy.Rollouts.Running;
using Deploy.Rollouts.Tests.Worlds;
using static Deploy.Rollouts.Tests.Worlds.Moment;

namespace Deploy.Rollouts.Tests.Running;

/// <summary>What comes before any traffic.</summary>
public sealed class DeciderPreparingTests
{
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
}
