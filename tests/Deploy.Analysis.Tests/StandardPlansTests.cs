using Deploy.Rollouts;
using Deploy.Rollouts.Plans;

namespace Deploy.Analysis.Tests;

public sealed class StandardPlansTests
{
    [Test]
    public void Production_Steps_AreTheDocuments() =>
        Assert.That(
            StandardPlans.Production.Steps,
            Is.EqualTo(
                new Step[]
                {
                    new("Canary5", Weight.FromPercent(5), TimeSpan.FromHours(4)),
                    new("Canary50", Weight.FromPercent(50), TimeSpan.FromHours(6)),
                    new("Full", Weight.Full, TimeSpan.FromHours(24)),
                }
            )
        );

    [Test]
    public void Local_Steps_AreThoseOfProductionInSeconds()
    {
        using (Assert.EnterMultipleScope())
        {
            Assert.That(
                StandardPlans.Local.Steps.Select(step => (step.Name, step.Weight)),
                Is.EqualTo(StandardPlans.Production.Steps.Select(step => (step.Name, step.Weight)))
            );
            Assert.That(
                StandardPlans.Local.Steps.Sum(step => step.Window.TotalSeconds),
                Is.EqualTo(26)
            );
        }
    }

    [Test]
    public void Direct_AnyStep_GoesToAllTraffic() =>
        Assert.That(
            StandardPlans
                .Direct("DeployDev", TimeSpan.FromSeconds(2), StandardPolicies.Local)
                .Steps.Single(),
            Is.EqualTo(new Step("DeployDev", Weight.Full, TimeSpan.FromSeconds(2)))
        );
}
