using Deploy.Rollouts.Measuring;

namespace Deploy.Rollouts.Tests.Measuring;

public sealed class LatencyScaleTests
{
    private const double ErrorMax = 1.045;

    [TestCase(0)]
    [TestCase(-1)]
    [TestCase(double.NaN)]
    [TestCase(double.NegativeInfinity)]
    [TestCase(0.0001)]
    public void IndexOf_NothingAndLess_IsTheFirstBucket(double seconds) =>
        Assert.That(LatencyScale.IndexOf(seconds), Is.Zero);

    [TestCase(106)]
    [TestCase(1e9)]
    [TestCase(double.MaxValue)]
    [TestCase(double.PositiveInfinity)]
    public void IndexOf_MoreThanTheScaleHolds_IsTheLastBucket(double seconds) =>
        Assert.That(LatencyScale.IndexOf(seconds), Is.EqualTo(LatencyScale.Buckets - 1));

    [Test]
    public void IndexOf_EachUpperBound_IsItsOwnBucket() =>
        Assert.That(
            Enumerable
                .Range(0, LatencyScale.Buckets - 1)
                .Where(bucket =>
                    LatencyScale.IndexOf(LatencyScale.UpperBoundSeconds(bucket)) != bucket
                ),
            Is.Empty
        );

    [Test]
    public void IndexOf_JustAboveEachUpperBound_IsTheNextBucket() =>
        Assert.That(
            Enumerable
                .Range(0, LatencyScale.Buckets - 1)
                .Where(bucket =>
                    LatencyScale.IndexOf(LatencyScale.UpperBoundSeconds(bucket) * 1.000001)
                    != bucket + 1
                ),
            Is.Empty
        );

    [Test]
    public void UpperBound_OfTheBucketOfAnyLatency_IsAtMostFourAndAHalfPerCentAbove(
        [Values] bool fine
    )
    {
        var factor = fine ? 1.001 : 1.07;
        for (var seconds = 0.000101; seconds < 100; seconds *= factor)
        {
            var bound = LatencyScale.UpperBoundSeconds(LatencyScale.IndexOf(seconds));
            Assert.That(bound, Is.InRange(seconds, seconds * ErrorMax));
        }
    }

    [Test]
    public void SecondsMax_OfTheScale_IsAbout105() =>
        Assert.That(LatencyScale.SecondsMax, Is.EqualTo(104.8576).Within(1e-9));

    [Test]
    public void UpperBound_OfTheLastBucket_IsInfinite() =>
        Assert.That(
            LatencyScale.UpperBoundSeconds(LatencyScale.Buckets - 1),
            Is.EqualTo(double.PositiveInfinity)
        );
}
