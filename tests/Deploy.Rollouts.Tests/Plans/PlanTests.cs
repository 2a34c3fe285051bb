using Deploy.Rollouts.Plans;
using Deploy.Rollouts.Tests.Worlds;

namespace Deploy.Rollouts.Tests.Plans;

public sealed class PlanTests
{
    [Test]
    public void Of_GrowingSteps_KeepsThemInOrder() =>
        Assert.That(
            Scene.Plan.Steps.Select(step => step.Weight.BasisPoints),
            Is.EqualTo(new[] { 500, 5000, 10_000 })
        );

    [Test]
    public void Of_ASingleStepOfAllTraffic_IsAPlan() =>
        Assert.That(Of(Step("All", 100)).Steps, Has.Length.EqualTo(1));

    [Test]
    public void Of_NoSteps_IsRefused() =>
        Assert.That(
            () => Plan.Of(default, Scene.Policy),
            Throws.ArgumentException.With.Message.Contains("at least one step")
        );

    [Test]
    public void Of_StepsThatEndBelowAllTraffic_AreRefused() =>
        Assert.That(
            () => Of(Step("Canary5", 5)),
            Throws.ArgumentException.With.Message.Contains("must be 100 %, not 5 %")
        );

    [TestCase(5)]
    [TestCase(4)]
    public void Of_StepsThatDoNotGrow_AreRefused(int second) =>
        Assert.That(
            () => Of(Step("A", 5), Step("B", second), Step("C", 100)),
            Throws.ArgumentException.With.Message.Contains("must be above A (5 %)")
        );

    [Test]
    public void Of_ANegativeWindow_IsRefused() =>
        Assert.That(
            () => Of(new Step("All", Weight.Full, TimeSpan.FromTicks(-1))),
            Throws.ArgumentException.With.Message.Contains("window of All is negative")
        );

    [Test]
    public void Of_StepsWithTheSameName_AreRefused() =>
        Assert.That(
            () => Of(Step("A", 5), Step("A", 100)),
            Throws.ArgumentException.With.Message.Contains("Two steps are called A")
        );

    [Test]
    public void Of_SeveralFaults_TellsThemAllAtOnce() =>
        Assert.That(
            () => Of(Step("A", 50), new Step("A", Weight.FromPercent(5), -TimeSpan.FromHours(1))),
            Throws
                .ArgumentException.With.Message.Contains("must be above")
                .And.Message.Contains("must be 100 %")
                .And.Message.Contains("negative")
                .And.Message.Contains("called A")
        );

    [Test]
    public void Defaults_OfAPlan_AreTheDocumentedOnes()
    {
        var plan = Of(Step("All", 100));
        using (Assert.EnterMultipleScope())
        {
            Assert.That(plan.InconclusiveBudget, Is.EqualTo(TimeSpan.FromMinutes(10)));
            Assert.That(plan.DrainTimeout, Is.EqualTo(TimeSpan.FromSeconds(30)));
            Assert.That(plan.ReadyTimeout, Is.EqualTo(TimeSpan.FromSeconds(30)));
            Assert.That(plan.Interval, Is.EqualTo(TimeSpan.FromSeconds(10)));
            Assert.That(plan.Policy.ProbesMin, Is.EqualTo(4));
        }
    }

    private static Plan Of(params Step[] steps) => Plan.Of([.. steps], Scene.Policy);

    private static Step Step(string name, int percent) =>
        new(name, Weight.FromPercent(percent), TimeSpan.Zero);
}
