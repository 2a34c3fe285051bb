using Deploy.Host.Forwarding;
using Deploy.Rollouts;
using FsCheck;
using FsCheck.Fluent;

namespace Deploy.Host.Tests.Forwarding;

public sealed class SplitterTests
{
    [Test]
    public void Share_OverAnyTenThousandTurns_IsExact() =>
        Prop.ForAll(
                Gen.Choose(0, Weight.FullBasisPoints).ToArbitrary(),
                Gen.Choose(0, int.MaxValue).ToArbitrary(),
                (basisPoints, first) =>
                    CountFor((ulong)first, Weight.FullBasisPoints, basisPoints) == basisPoints
            )
            .Check(Config.QuickThrowOnFailure.WithMaxTest(100));

    [TestCase(500, 20, 0, 2)]
    [TestCase(500, 200, 8, 12)]
    [TestCase(5_000, 10, 3, 7)]
    [TestCase(5_000, 200, 98, 102)]
    [TestCase(100, 1_000, 8, 12)]
    public void Share_OverShortRuns_IsEvenlySpread(int weight, int run, int min, int max)
    {
        var counts = Enumerable
            .Range(0, Weight.FullBasisPoints)
            .Select(first => CountFor((ulong)first, run, weight));

        Assert.That(counts, Is.All.InRange(min, max));
    }

    [Test]
    public void Zero_AnyTurn_IsNeverForTheCandidate() =>
        Assert.That(CountFor(0, 2 * Weight.FullBasisPoints, 0), Is.Zero);

    [Test]
    public void Full_AnyTurn_IsAlwaysForTheCandidate() =>
        Assert.That(CountFor(7, 20_000, Weight.FullBasisPoints), Is.EqualTo(20_000));

    [Test]
    public void Turn_AtTheEndOfItsRange_StillHasAPlace() =>
        Assert.That(Splitter.IsForCandidate(ulong.MaxValue, Weight.Full), Is.True);

    private static int CountFor(ulong first, int turns, int basisPoints)
    {
        var weight = Weight.FromBasisPoints(basisPoints);
        var count = 0;
        for (var turn = 0; turn < turns; turn++)
            if (Splitter.IsForCandidate(first + (ulong)turn, weight))
                count++;
        return count;
    }
}
