using Deploy.Integrations.Probing;

namespace Deploy.Integrations.Tests.Probing;

public sealed class SmokeReportTests
{
    private static readonly CheckReport Good = new(
        "GET /a",
        new CheckResult.Passed("well"),
        TimeSpan.Zero
    );

    private static readonly CheckReport Bad = new(
        "GET /b",
        new CheckResult.Failed("200", "503"),
        TimeSpan.Zero
    );

    [Test]
    public void HasPassed_WhenAllPassed_IsTrue() =>
        Assert.That(new SmokeReport([Good, Good]).HasPassed, Is.True);

    [Test]
    public void HasPassed_WhenOneFailed_IsFalse() =>
        Assert.That(new SmokeReport([Good, Bad]).HasPassed, Is.False);

    [Test]
    public void HasPassed_WithoutAnyCheck_IsFalse() =>
        Assert.That(new SmokeReport([]).HasPassed, Is.False);

    [Test]
    public void Failures_OfAMixedReport_AreOnlyTheFailed() =>
        Assert.That(new SmokeReport([Good, Bad]).Failures, Is.EqualTo(new[] { Bad }));

    [Test]
    public void ToString_OfAReport_IsOneLineForPeople()
    {
        using (Assert.EnterMultipleScope())
        {
            Assert.That(Good.ToString(), Is.EqualTo("GET /a: well"));
            Assert.That(Bad.ToString(), Is.EqualTo("GET /b: expected 200, seen 503"));
        }
    }
}
