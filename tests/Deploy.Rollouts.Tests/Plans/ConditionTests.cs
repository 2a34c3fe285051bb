using Deploy.Rollouts.Measuring;
using Deploy.Rollouts.Plans;

namespace Deploy.Rollouts.Tests.Plans;

public sealed class ConditionTests
{
    [TestCase(0.0009, true)]
    [TestCase(0.001, false)]
    [TestCase(0.0011, false)]
    [TestCase(double.NaN, false)]
    [TestCase(double.PositiveInfinity, false)]
    [TestCase(double.NegativeInfinity, true)]
    public void Below_AValue_IsStrict(double value, bool holds) =>
        Assert.That(Condition.Below(Metric.ErrorRate, 0.001).Holds(value), Is.EqualTo(holds));

    [TestCase(0.9991, true)]
    [TestCase(0.999, false)]
    [TestCase(0.9989, false)]
    [TestCase(double.NaN, false)]
    [TestCase(double.PositiveInfinity, true)]
    public void Above_AValue_IsStrict(double value, bool holds) =>
        Assert.That(Condition.Above(Metric.Availability, 0.999).Holds(value), Is.EqualTo(holds));

    [TestCase(double.NaN)]
    public void AnyCondition_WithABoundThatIsNoNumber_NeverHolds(double bound)
    {
        using (Assert.EnterMultipleScope())
        {
            Assert.That(Condition.Below(Metric.ErrorRate, bound).Holds(0), Is.False);
            Assert.That(Condition.Above(Metric.ErrorRate, bound).Holds(0), Is.False);
        }
    }
}
