using Deploy.Analysis.Tests.Worlds;
using Deploy.Rollouts.Measuring;

namespace Deploy.Analysis.Tests;

public sealed class SeriesTests
{
    private static readonly Traffic Ten = new(10);
    private static readonly Traffic Silent = Ten with { IsSilent = true };
    private static readonly Traffic Reset = Ten with { IsReset = true };

    [Test]
    public void Over_TwoReadings_CountsWhatIsBetweenThem()
    {
        var stretch = Of(Ten.For(9)).Over(2, 5);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(stretch.Counters.Requests, Is.EqualTo(30));
            Assert.That(stretch.Counters.Latency.Total, Is.EqualTo(30));
            Assert.That(stretch.Duration, Is.EqualTo(TimeSpan.FromSeconds(3)));
        }
    }

    [Test]
    public void Over_OneReading_IsNothingInNoTime()
    {
        var stretch = Of(Ten.For(9)).Over(4, 4);
        Assert.That(stretch, Is.EqualTo(new Stretch(Counters.None, TimeSpan.Zero)));
    }

    [TestCase(0, 0)]
    [TestCase(1, 3)]
    [TestCase(3, 1)]
    [TestCase(5, 5)]
    public void Over_RestartedCounters_CountsBothSides(int before, int after)
    {
        var series = Of(Ten.For(before), Reset.For(1), Ten.For(after));
        Assert.That(
            series.Over(0, before + 1 + after).Counters.Requests,
            Is.EqualTo(10 * (before + 1 + after))
        );
    }

    [Test]
    public void Over_ManyRestarts_CountsAllOfThem() =>
        Assert.That(
            Of(Ten.For(9), Reset.For(1), Ten.For(9), Reset.For(1), Reset.For(1))
                .Over(0, 21)
                .Counters.Requests,
            // The last restart begins at the very number at which the one before ended.
            Is.EqualTo(200)
        );

    [Test]
    public void Over_AGap_CountsAcrossIt() =>
        Assert.That(
            Of(Ten.For(2), Silent.For(5), Ten.For(2)).Over(1, 9).Counters.Requests,
            Is.EqualTo(80)
        );

    [TestCase(3, 0, 6)]
    [TestCase(1, 35, 5)]
    [TestCase(1, 30, 6)]
    [TestCase(1, 31, 5)]
    [TestCase(0, 1, 8)]
    [TestCase(99, 1, 0)]
    [TestCase(1, 999, 0)]
    public void Back_ForSoLongAndSoMuch_IsTheShortestThatWillDo(
        int seconds,
        int requests,
        int expected
    )
    {
        var (from, stretch) = Of(Ten.For(9))
            .Back(9, TimeSpan.FromSeconds(seconds), past => past.Counters.Requests >= requests);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(from, Is.EqualTo(expected));
            Assert.That(stretch.Counters.Requests, Is.EqualTo(10 * (9 - expected)));
        }
    }

    [Test]
    public void Back_OverAGap_BeginsAtAReading() =>
        Assert.That(
            Of(Ten.For(3), Silent.For(3), Ten.For(2))
                .Back(8, TimeSpan.FromSeconds(4), _ => true)
                .From,
            Is.EqualTo(3)
        );

    [Test]
    public void Back_FromTheFirstReading_StaysThere() =>
        Assert.That(Of(Ten.For(3)).Back(0, TimeSpan.Zero, _ => true).From, Is.Zero);

    [Test]
    public void Latest_OfAWindow_IsTheLastIndexOrWhyNot()
    {
        using (Assert.EnterMultipleScope())
        {
            Assert.That(Of(Ten.For(3)).Latest(), Is.EqualTo((3, "")));
            Assert.That(
                Of(Ten.For(3), Silent.For(2)).Latest(),
                Is.EqualTo(((int?)null, "the candidate was last measured 2 s ago"))
            );
            Assert.That(
                Series.OfStable(Windows.Of(Ten.For(3))).Latest(),
                Is.EqualTo(((int?)null, "stable has not been measured in 3 s"))
            );
            Assert.That(
                Series.OfCandidate(default).Latest(),
                Is.EqualTo(((int?)null, "nothing was sampled yet"))
            );
        }
    }

    [TestCase(0, 2, true)]
    [TestCase(0, 3, false)]
    [TestCase(3, 4, false)]
    [TestCase(4, 6, true)]
    public void IsUnbroken_AcrossAGap_IsFalse(int from, int to, bool expected) =>
        Assert.That(
            Of(Ten.For(2), Silent.For(1), Ten.For(3)).IsUnbroken(from, to),
            Is.EqualTo(expected)
        );

    [TestCase(new[] { true, true, true, false, false }, 2)]
    [TestCase(new[] { true, false, false, false, false }, 0)]
    [TestCase(new[] { true, true, true, true, true }, 4)]
    [TestCase(new[] { false, false, false, false, false }, 0)]
    public void LatestWhere_EarlierOnesWillDo_IsTheLastThatWill(bool[] will, int expected) =>
        Assert.That(
            Series.LatestWhere([0, 1, 2, 3, 4], start => will[start]),
            Is.EqualTo(expected)
        );

    [Test]
    public void LatestWhere_OverManyStarts_AsksFew()
    {
        var asked = 0;
        Series.LatestWhere(
            [.. Enumerable.Range(0, 10_000)],
            start =>
            {
                asked++;
                return start < 1234;
            }
        );
        Assert.That(asked, Is.LessThanOrEqualTo(14));
    }

    private static Series Of(params IEnumerable<Traffic>[] candidate) =>
        Series.OfCandidate(Windows.Of(candidate));
}
