namespace Deploy.Rollouts.Tests;

public sealed class SplitTests
{
    [Test]
    public void Default_OfASplit_SendsEverythingToStable()
    {
        using (Assert.EnterMultipleScope())
        {
            Assert.That(default(Split), Is.EqualTo(Split.AllStable));
            Assert.That(default(Split).Stable, Is.EqualTo(Weight.Full));
        }
    }

    [Test]
    public void AllCandidate_LeavesNothingToStable() =>
        Assert.That(Split.AllCandidate.Stable, Is.EqualTo(Weight.Zero));

    [Test]
    public void Weights_OfEverySplit_SumToTenThousand()
    {
        for (var i = 0; i <= Weight.FullBasisPoints; i++)
        {
            var split = new Split(Weight.FromBasisPoints(i));
            Assert.That(
                split.Stable.BasisPoints + split.Candidate.BasisPoints,
                Is.EqualTo(Weight.FullBasisPoints)
            );
        }
    }

    [Test]
    public void ToString_OfASplit_NamesBothSides() =>
        Assert.That(
            new Split(Weight.FromPercent(5)).ToString(),
            Is.EqualTo("stable 95 %, candidate 5 %")
        );
}
