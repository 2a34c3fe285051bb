using Deploy.Host.Supervising;

namespace Deploy.Host.Tests.Supervising;

public sealed class BackoffTests
{
    private static readonly TimeSpan Short = TimeSpan.FromSeconds(5);

    [TestCase(1, 50, 100)]
    [TestCase(2, 100, 200)]
    [TestCase(3, 200, 400)]
    [TestCase(9, 12_800, 25_600)]
    [TestCase(10, 15_000, 30_000)]
    [TestCase(1_000, 15_000, 30_000)]
    public void After_SoManyShortRuns_DoublesUpToItsMaximum(int runs, int minMs, int maxMs)
    {
        var backoff = new Backoff(new Random(1));
        var wait = TimeSpan.Zero;
        for (var i = 0; i < runs; i++)
            wait = backoff.After(Short);

        Assert.That(wait.TotalMilliseconds, Is.InRange(minMs, maxMs));
    }

    [Test]
    public void After_ALongRun_BeginsAnew()
    {
        var backoff = new Backoff(new Random(1));
        for (var i = 0; i < 8; i++)
            backoff.After(Short);

        var wait = backoff.After(Backoff.StableAfter);

        Assert.That(wait, Is.LessThanOrEqualTo(Backoff.DelayMin));
    }

    [Test]
    public void After_DifferentChance_IsSpread()
    {
        var waits = Enumerable
            .Range(0, 50)
            .Select(seed => new Backoff(new Random(seed)).After(Short))
            .Distinct();

        Assert.That(waits.Count(), Is.GreaterThan(40));
    }
}
