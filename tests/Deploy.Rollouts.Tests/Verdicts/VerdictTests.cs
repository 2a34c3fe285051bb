using System.Collections.Immutable;
using Deploy.Rollouts.Verdicts;

namespace Deploy.Rollouts.Tests.Verdicts;

public sealed class VerdictTests
{
    [Test]
    public void Default_OfAnOutcome_IsInconclusive() =>
        Assert.That(default(Outcome), Is.EqualTo(Outcome.Inconclusive));

    [TestCase(Outcome.Pass, Outcome.Pass, Outcome.Pass)]
    [TestCase(Outcome.Pass, Outcome.Inconclusive, Outcome.Inconclusive)]
    [TestCase(Outcome.Pass, Outcome.Fail, Outcome.Fail)]
    [TestCase(Outcome.Inconclusive, Outcome.Inconclusive, Outcome.Inconclusive)]
    [TestCase(Outcome.Inconclusive, Outcome.Fail, Outcome.Fail)]
    [TestCase(Outcome.Fail, Outcome.Fail, Outcome.Fail)]
    public void Of_TwoReasonsInAnyOrder_IsTheWorse(Outcome one, Outcome other, Outcome expected)
    {
        using (Assert.EnterMultipleScope())
        {
            Assert.That(Of(one, other).Outcome, Is.EqualTo(expected));
            Assert.That(Of(other, one).Outcome, Is.EqualTo(expected));
        }
    }

    [Test]
    public void Of_NoReasons_IsInconclusive()
    {
        using (Assert.EnterMultipleScope())
        {
            Assert.That(Verdict.Of([]), Is.EqualTo(Verdict.Unjudged));
            Assert.That(Verdict.Of(default), Is.EqualTo(Verdict.Unjudged));
            Assert.That(Verdict.Unjudged.Outcome, Is.EqualTo(Outcome.Inconclusive));
        }
    }

    [Test]
    public void Of_Reasons_KeepsTheirOrder() =>
        Assert.That(
            Of(Outcome.Fail, Outcome.Pass, Outcome.Fail).Reasons.Select(reason => reason.Text),
            Is.EqualTo(new[] { "0", "1", "2" })
        );

    [TestCase("0; 2", Outcome.Fail, Outcome.Pass, Outcome.Fail, Outcome.Inconclusive)]
    [TestCase("1", Outcome.Pass, Outcome.Inconclusive)]
    [TestCase("0; 1", Outcome.Pass, Outcome.Pass)]
    [TestCase("")]
    public void Summary_OfAVerdict_IsTheReasonsThatDecided(
        string expected,
        params Outcome[] outcomes
    ) => Assert.That(Of(outcomes).Summary, Is.EqualTo(expected));

    private static Verdict Of(params Outcome[] outcomes) =>
        Verdict.Of(
            outcomes.Select((outcome, index) => new Reason(outcome, $"{index}")).ToImmutableArray()
        );
}
