using Deploy.Components.Stages;

namespace Deploy.Components.Tests.Stages;

public sealed class TestTotalsTests
{
    private const string Summary =
        "Test run summary: Passed!\n  total: 5\n  failed: 1\n  succeeded: 3\n  skipped: 1\n";

    [TestCase(Summary, "3 passed, 1 failed, 1 skipped")]
    [TestCase(
        "error CS1002: ; expected",
        "the tests did not compile, or were not run to their end"
    )]
    public void Totals_OfTheOutput_SayWhatHappened(string output, string expected) =>
        Assert.That(TestRun.Totals(output, "log").ToString(), Is.EqualTo(expected));

    [Test]
    public void Totals_OfTestsThatWereNotRun_AreAFailure() =>
        Assert.That(TestRun.Totals("", "log").Failed, Is.EqualTo(1));
}
