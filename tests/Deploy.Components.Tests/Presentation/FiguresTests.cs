using Deploy.Components.Presentation;
using Deploy.Rollouts.Measuring;

namespace Deploy.Components.Tests.Presentation;

public sealed class FiguresTests
{
    [TestCase(0, "0 ms")]
    [TestCase(0.8505, "850 ms")]
    [TestCase(1, "1 s")]
    [TestCase(9.96, "9.9 s")]
    [TestCase(12.9, "12 s")]
    [TestCase(60, "1 m")]
    [TestCase(65, "1 m 05 s")]
    [TestCase(3599, "59 m 59 s")]
    [TestCase(14400, "4 h")]
    [TestCase(5400, "1 h 30 m")]
    [TestCase(97200, "1 d 03 h")]
    [TestCase(-5, "-5 s")]
    public void Duration_OfSeconds_HasAtMostTwoUnits(double seconds, string text) =>
        Assert.That(Figures.Duration(TimeSpan.FromSeconds(seconds)), Is.EqualTo(text));

    [TestCase(null, "–")]
    [TestCase(0.0001, "0.1 ms")]
    [TestCase(0.01234, "12.3 ms")]
    [TestCase(0.3456, "346 ms")]
    [TestCase(1.2549, "1.25 s")]
    [TestCase(double.PositiveInfinity, "> 105 s")]
    public void Latency_OfSeconds_HasThreeDigits(double? seconds, string text) =>
        Assert.That(Figures.Latency(seconds), Is.EqualTo(text));

    [TestCase(null, "–")]
    [TestCase(0.0, "0 %")]
    [TestCase(0.00001, "< 0.01 %")]
    [TestCase(0.0005, "0.05 %")]
    [TestCase(0.048, "4.8 %")]
    [TestCase(1.0, "100 %")]
    public void Share_OfAll_IsInPerCent(double? share, string text) =>
        Assert.That(Figures.Share(share), Is.EqualTo(text));

    [TestCase(7, "7")]
    [TestCase(12_345, "12 345")]
    [TestCase(1_234_567, "1 234 567")]
    public void Count_OfMany_IsInGroupsOfThree(long count, string text) =>
        Assert.That(Figures.Count(count), Is.EqualTo(text));

    [TestCase(-1, "░░░░")]
    [TestCase(0.5, "██░░")]
    [TestCase(0.99, "███░")]
    [TestCase(7, "████")]
    public void Bar_OfAShare_IsFilledOnlyWhenItIsFull(double share, string bar) =>
        Assert.That(Figures.Bar(share, 4), Is.EqualTo(bar));

    [Test]
    public void ErrorRate_WithoutRequests_IsNotZero() =>
        Assert.That(Figures.ErrorRate(Counters.None), Is.Null);

    [Test]
    public void P95_WithoutRequests_IsNone() =>
        Assert.That(Figures.P95(Counters.None), Is.EqualTo(Figures.None));

    [Test]
    public void Moment_OfAnotherZone_IsUtc() =>
        Assert.That(
            Figures.Moment(new(2026, 11, 21, 13, 0, 5, TimeSpan.FromHours(1))),
            Is.EqualTo("2026-11-21 12:00:05 UTC")
        );
}
