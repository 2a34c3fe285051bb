namespace Deploy.Rollouts.Tests;

public sealed class WeightTests
{
    [Test]
    public void Default_OfAWeight_IsNoTraffic() =>
        Assert.That(default(Weight), Is.EqualTo(Weight.Zero));

    [TestCase(-1)]
    [TestCase(10_001)]
    [TestCase(int.MinValue)]
    [TestCase(int.MaxValue)]
    public void FromBasisPoints_OutOfRange_IsRefusedNamingTheRule(int basisPoints) =>
        Assert.That(
            () => Weight.FromBasisPoints(basisPoints),
            Throws.TypeOf<ArgumentOutOfRangeException>().With.Message.Contains("10 000")
        );

    [TestCase(0)]
    [TestCase(1)]
    [TestCase(10_000)]
    public void FromBasisPoints_InRange_IsKept(int basisPoints) =>
        Assert.That(Weight.FromBasisPoints(basisPoints).BasisPoints, Is.EqualTo(basisPoints));

    [TestCase(5, 500)]
    [TestCase(0.25, 25)]
    [TestCase(0.01, 1)]
    [TestCase(99.99, 9999)]
    [TestCase(100, 10_000)]
    public void FromPercent_InRange_IsThatManyBasisPoints(decimal percent, int basisPoints) =>
        Assert.That(Weight.FromPercent(percent).BasisPoints, Is.EqualTo(basisPoints));

    [TestCase(-0.01)]
    [TestCase(100.01)]
    [TestCase(0.005)]
    [TestCase(33.333)]
    public void FromPercent_OutOfRangeOrTooFine_IsRefused(decimal percent) =>
        Assert.That(
            () => Weight.FromPercent(percent),
            Throws.TypeOf<ArgumentOutOfRangeException>().With.Message.Contains("0.01")
        );

    [Test]
    public void Remainder_OfEveryWeight_CompletesItToAll()
    {
        for (var i = 0; i <= Weight.FullBasisPoints; i++)
        {
            var weight = Weight.FromBasisPoints(i);
            Assert.That(weight.Remainder.BasisPoints + i, Is.EqualTo(Weight.FullBasisPoints));
        }
    }

    [TestCase(0, "0 %")]
    [TestCase(500, "5 %")]
    [TestCase(25, "0.25 %")]
    [TestCase(10_000, "100 %")]
    public void ToString_OfAWeight_IsAShortPercentage(int basisPoints, string expected) =>
        Assert.That(Weight.FromBasisPoints(basisPoints).ToString(), Is.EqualTo(expected));

    [TestCase(0, 1)]
    [TestCase(500, 5000)]
    [TestCase(9999, 10_000)]
    public void Comparison_OfALighterWithAHeavierWeight_SaysSo(int lighter, int heavier)
    {
        var (light, heavy) = (Weight.FromBasisPoints(lighter), Weight.FromBasisPoints(heavier));
        using (Assert.EnterMultipleScope())
        {
            Assert.That(light < heavy && light <= heavy && heavy > light && heavy >= light);
            Assert.That(
                light > heavy || light >= heavy || heavy < light || heavy <= light,
                Is.False
            );
            Assert.That(light.CompareTo(heavy), Is.Negative);
        }
    }

    [Test]
    public void Comparison_OfEqualWeights_IsNeitherLessNorMore()
    {
        var (one, other) = (Weight.FromPercent(5), Weight.FromBasisPoints(500));
        using (Assert.EnterMultipleScope())
        {
            Assert.That(one, Is.EqualTo(other));
            Assert.That(one <= other && one >= other);
            Assert.That(one < other || one > other, Is.False);
        }
    }
}
