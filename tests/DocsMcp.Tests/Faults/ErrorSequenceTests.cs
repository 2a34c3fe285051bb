using DocsMcp.Faults;

namespace DocsMcp.Tests.Faults;

public sealed class ErrorSequenceTests
{
    private static bool[] First(double share, int count)
    {
        var sequence = new ErrorSequence(share);
        return [.. Enumerable.Range(0, count).Select(_ => sequence.NextFails())];
    }

    [Test]
    public void NextFails_WithoutAShare_NeverFails() =>
        Assert.That(First(0, 10_000), Has.None.True);

    [Test]
    public void NextFails_WithTheWholeShare_AlwaysFails() =>
        Assert.That(First(1, 10_000), Has.All.True);

    [TestCase(0.01)]
    [TestCase(0.05)]
    [TestCase(0.5)]
    [TestCase(0.9)]
    public void NextFails_AtEveryPrefix_KeepsTheShareWithinThreeAnswers(double share)
    {
        var failures = 0;
        var worst = 0.0;
        foreach (var (fails, index) in First(share, 20_000).Select((fails, i) => (fails, i)))
        {
            failures += fails ? 1 : 0;
            worst = Math.Max(worst, Math.Abs(failures - share * (index + 1)));
        }

        Assert.That(worst, Is.LessThan(3));
    }

    [Test]
    public void NextFails_SeenByEveryFourthRequest_KeepsTheShare()
    {
        var fourth = First(0.05, 40_000).Where((_, i) => i % 4 == 0);

        Assert.That(fourth.Count(fails => fails), Is.EqualTo(500).Within(20));
    }
}
