using Deploy.Rollouts.Running;
using Deploy.Rollouts.Tests.Worlds;

namespace Deploy.Rollouts.Tests.Running;

public sealed class DecisionTests
{
    private static readonly Decision[] All =
    [
        new Decision.Prepare(),
        new Decision.Verify(Scene.Good),
        new Decision.Enter(0, Split.AllStable),
        new Decision.Hold(TimeSpan.Zero, "why"),
        new Decision.Pass(Scene.Good),
        new Decision.Promote(),
        new Decision.Abort("why"),
        new Decision.Retire(),
        new Decision.Stop(),
    ];

    private static readonly DecisionCases<string> Names = new()
    {
        Prepare = _ => nameof(Decision.Prepare),
        Verify = _ => nameof(Decision.Verify),
        Enter = _ => nameof(Decision.Enter),
        Hold = _ => nameof(Decision.Hold),
        Pass = _ => nameof(Decision.Pass),
        Promote = _ => nameof(Decision.Promote),
        Abort = _ => nameof(Decision.Abort),
        Retire = _ => nameof(Decision.Retire),
        Stop = _ => nameof(Decision.Stop),
    };

    [TestCaseSource(nameof(All))]
    public void Match_OnEachDecision_CallsItsOwnCase(Decision decision) =>
        Assert.That(decision.Match(Names), Is.EqualTo(decision.GetType().Name));

    [Test]
    public void Cases_OfTheFamily_AreAllThereAre() =>
        Assert.That(
            All.Select(decision => decision.GetType()),
            Is.EquivalentTo(typeof(Decision).GetNestedTypes())
        );
}
