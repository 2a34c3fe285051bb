using Deploy.Integrations.Load;
using FsCheck;
using FsCheck.Fluent;

namespace Deploy.Integrations.Tests.Load;

public sealed class LatencyRecorderTests
{
    private const double ErrorMax = 0.0455;

    /// <summary>From 101 µs to 100 s, as many short as long ones.</summary>
    private static readonly Arbitrary<double[]> Seconds = Gen.Choose(0, 1_000_000)
        .Select(x => 0.000_101 * Math.Pow(10, x * 6e-6 * 0.999))
        .NonEmptyListOf()
        .Select(list => list.ToArray())
        .ToArbitrary();

    private static LatencyRecorder Of(params IEnumerable<double> seconds)
    {
        var recorder = new LatencyRecorder();
        foreach (var value in seconds)
            recorder.Record(TimeSpan.FromSeconds(value));
        return recorder;
    }

    private static double TrueQuantile(double[] seconds, double share) =>
        seconds.Order().ElementAt((int)Math.Ceiling(share * seconds.Length) - 1);

    [TestCase(0.01)]
    [TestCase(0.5)]
    [TestCase(0.95)]
    [TestCase(1)]
    public void Quantile_OfAnyLatencies_IsNeverBelowAndAtMostItsErrorAbove(double share) =>
        Prop.ForAll(
                Seconds,
                seconds =>
                {
                    var told = Of(seconds).Quantile(share).TotalSeconds;
                    var real = TrueQuantile(seconds, share);
                    return told >= real * 0.999 && told <= real * (1 + ErrorMax);
                }
            )
            .QuickCheckThrowOnFailure();

    [Test]
    public void ToHistogram_OfParts_AddsUpToTheWhole() =>
        Prop.ForAll(
                Seconds,
                Seconds,
                (a, b) =>
                    Of(a)
                        .ToHistogram()
                        .Plus(Of(b).ToHistogram())
                        .Equals(Of(a.Concat(b)).ToHistogram())
            )
            .QuickCheckThrowOnFailure();

    [Test]
    public void ToHistogram_OfThreeParts_AddsUpInAnyGrouping() =>
        Prop.ForAll(
                Seconds,
                Seconds,
                Seconds,
                (a, b, c) =>
                {
                    var (x, y, z) = (Of(a), Of(b), Of(c));
                    var left = x.ToHistogram().Plus(y.ToHistogram()).Plus(z.ToHistogram());
                    var right = x.ToHistogram().Plus(y.ToHistogram().Plus(z.ToHistogram()));
                    return left.Equals(right);
                }
            )
            .QuickCheckThrowOnFailure();

    [Test]
    public void Max_OfAnyLatencies_IsExact() =>
        Prop.ForAll(
                Seconds,
                seconds => Of(seconds).Max == seconds.Select(TimeSpan.FromSeconds).Max()
            )
            .QuickCheckThrowOnFailure();

    [Test]
    public void Quantile_OfNothing_IsZero() =>
        Assert.That(new LatencyRecorder().Quantile(0.95), Is.EqualTo(TimeSpan.Zero));

    [Test]
    public void Quantile_OfOneLatency_IsNotAboveIt() =>
        Assert.That(Of(0.123).Quantile(1), Is.EqualTo(TimeSpan.FromSeconds(0.123)));

    [Test]
    public void Quantile_BeyondTheScale_IsTheLongest() =>
        Assert.That(Of(0.1, 500).Quantile(1), Is.EqualTo(TimeSpan.FromSeconds(500)));

    [Test]
    public void Record_FromManyThreads_LosesNone()
    {
        var recorder = new LatencyRecorder();

        Parallel.For(0, 10_000, i => recorder.Record(TimeSpan.FromMilliseconds(i)));

        using (Assert.EnterMultipleScope())
        {
            Assert.That(recorder.ToHistogram().Total, Is.EqualTo(10_000));
            Assert.That(recorder.Max, Is.EqualTo(TimeSpan.FromMilliseconds(9_999)));
        }
    }
}
