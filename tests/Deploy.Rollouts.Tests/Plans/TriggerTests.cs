using Deploy.Rollouts.Measuring;
using Deploy.Rollouts.Plans;

namespace Deploy.Rollouts.Tests.Plans;

public sealed class TriggerTests
{
    private static readonly Condition Condition = Condition.Above(Metric.ErrorRate, 0.01);

    private static readonly TestCaseData[] Cases =
    [
        new(new Trigger.AtOnce(Condition), "at once"),
        new(new Trigger.Sustained(Condition, TimeSpan.FromMinutes(5)), "sustained 00:05:00"),
        new(new Trigger.Relative(Metric.LatencyP95, 1.3, 0.02), "relative 1.3"),
    ];

    [TestCaseSource(nameof(Cases))]
    public void Match_OnEachCase_CallsItsOwnArm(Trigger trigger, string expected) =>
        Assert.That(
            trigger.Match(
                _ => "at once",
                sustained => $"sustained {sustained.For}",
                relative => $"relative {relative.Factor}"
            ),
            Is.EqualTo(expected)
        );

    [Test]
    public void Cases_OfTheFamily_AreAllThereAre() =>
        Assert.That(
            typeof(Trigger).GetNestedTypes().Where(type => type.IsSubclassOf(typeof(Trigger))),
            Is.EquivalentTo(Cases.Select(each => each.Arguments[0]!.GetType()))
        );
}
