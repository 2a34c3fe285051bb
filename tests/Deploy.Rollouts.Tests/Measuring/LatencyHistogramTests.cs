using Deploy.Rollouts.Measuring;
using FsCheck;
using FsCheck.Fluent;

namespace Deploy.Rollouts.Tests.Measuring;

public sealed class LatencyHistogramTests
{
    private static readonly Config Quiet = Config
        .QuickThrowOnFailure.WithMaxTest(200)
        .WithQuietOnSuccess(true);

    private static readonly Arbitrary<double[]> Latencies = Gen.NonEmptyListOf(
            Gen.Choose(1, 1_000_000_000).Select(number => number / 1e7)
        )
        .Select(list => list.ToArray())
        .ToArbitrary();

    private static readonly Arbitrary<(long[], long[])> Pairs = Gen.Two(
            Gen.ArrayOf(Gen.Choose(0, 9).Select(number => (long)number))
        )
        .Select(both => (both.Item1, both.Item2))
        .ToArbitrary();

    [Test]
    public void Quantile_OfNothing_IsUnknown() =>
        Assert.That(LatencyHistogram.Empty.QuantileSeconds(0.95), Is.Null);

    [TestCase(0)]
    [TestCase(-0.1)]
    [TestCase(1.01)]
    public void Quantile_OutOfRange_IsRefused(double quantile) =>
        Assert.That(
            () => LatencyHistogram.Empty.QuantileSeconds(quantile),
            Throws.TypeOf<ArgumentOutOfRangeException>()
        );

    [TestCase(0.5)]
    [TestCase(0.95)]
    [TestCase(0.99)]
    [TestCase(1)]
    public void Quantile_OfAnyLatencies_IsTheNearestRankWithinItsError(double quantile) =>
        Prop.ForAll(
                Latencies,
                latencies =>
                {
                    var rank = (int)Math.Ceiling(quantile * latencies.Length);
                    var exact = latencies.Order().ElementAt(Math.Max(rank, 1) - 1);
                    Assert.That(
                        Of(latencies).QuantileSeconds(quantile),
                        Is.InRange(exact, Math.Max(exact * 1.045, LatencyScale.SecondsMin))
                    );
                }
            )
            .Check(Quiet);

    [Test]
    public void Quantile_BeyondTheScale_IsInfinite() =>
        Assert.That(Of(1, 2, 1000).QuantileSeconds(1), Is.EqualTo(double.PositiveInfinity));

    [Test]
    public void Since_WhatWasAdded_IsWhatWasAdded() =>
        Prop.ForAll(
                Pairs,
                pair =>
                {
                    var (before, added) = (Counts(pair.Item1), Counts(pair.Item2));
                    Assert.That(before.Plus(added).Since(before), Is.EqualTo(added));
                }
            )
            .Check(Quiet);

    [Test]
    public void Plus_InEitherOrder_IsTheSame() =>
        Prop.ForAll(
                Pairs,
                pair =>
                {
                    var (one, other) = (Counts(pair.Item1), Counts(pair.Item2));
                    using (Assert.EnterMultipleScope())
                    {
                        Assert.That(one.Plus(other), Is.EqualTo(other.Plus(one)));
                        Assert.That(one.Plus(other).Total, Is.EqualTo(one.Total + other.Total));
                    }
                }
            )
            .Check(Quiet);

    [Test]
    public void Since_ACounterThatBeganAgain_CountsAllItSays()
    {
        var before = Counts([0, 5, 9]);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(Counts([3, 4]).Since(before), Is.EqualTo(Counts([3, 4])));
            Assert.That(Counts([3, 4, 9]).Since(before), Is.EqualTo(Counts([3, 4, 9])));
        }
    }

    [Test]
    public void Constructor_ANegativeCount_IsRefused() =>
        Assert.That(() => Counts([1, -1]), Throws.ArgumentException);

    [Test]
    public void Constructor_TooManyBuckets_AreRefused() =>
        Assert.That(
            () => Counts(new long[LatencyScale.Buckets + 1]),
            Throws.ArgumentException.With.Message.Contains($"{LatencyScale.Buckets}")
        );

    [Test]
    public void Constructor_NoArrayAtAll_IsEmpty() =>
        Assert.That(new LatencyHistogram(default), Is.EqualTo(LatencyHistogram.Empty));

    [Test]
    public void Equality_WithAndWithoutEmptyBucketsAtTheEnd_Holds()
    {
        var (one, other) = (Counts([1, 2]), Counts([1, 2, 0, 0]));
        using (Assert.EnterMultipleScope())
        {
            Assert.That(one, Is.EqualTo(other));
            Assert.That(one.GetHashCode(), Is.EqualTo(other.GetHashCode()));
            Assert.That(other.Counts, Has.Length.EqualTo(2));
            Assert.That(one, Is.Not.EqualTo(Counts([2, 1])));
            Assert.That(one.Equals("other"), Is.False);
        }
    }

    private static LatencyHistogram Counts(long[] counts) => new([.. counts]);

    private static LatencyHistogram Of(params double[] seconds)
    {
        var counts = new long[LatencyScale.Buckets];
        foreach (var latency in seconds)
            counts[LatencyScale.IndexOf(latency)]++;
        return new([.. counts]);
    }
}
