using Deploy.Components.Presentation;

namespace Deploy.Components.Tests.Presentation;

public sealed class ToolChatterTests
{
    private const string A = "/x/artifacts/bin/A.Tests/debug/A.Tests.dll (net10.0|x64)";
    private const string B = @"C:\x\B.Tests.dll (net10.0|x64)";

    [TestCase("  Deploy.Host -> /x/Deploy.Host.dll", "1 project compiled, the latest Deploy.Host")]
    [TestCase("Running tests from " + A, "0 test projects finished, running A.Tests")]
    [TestCase(A + " passed (2s 511ms)", "1 test project finished")]
    [TestCase(A + " failed with 1 error(s) (2s)", "1 test project finished (1 not well)")]
    [TestCase("  Determining projects to restore...", null)]
    [TestCase("failed Some_Test (12ms)", null)]
    [TestCase("", null)]
    public void Hear_ALine_SaysHowFarItIs(string line, string? expected) =>
        Assert.That(new ToolChatter().Hear(line), Is.EqualTo(expected));

    [Test]
    public void Hear_ManyLines_CountsThem() =>
        Assert.That(
            Heard("a -> /a.dll", "b.c -> /b.c.dll"),
            Is.EqualTo("2 projects compiled, the latest b.c")
        );

    [Test]
    public void Hear_TestsThatRunSideBySide_NamesThoseThatStillDo() =>
        Assert.That(
            Heard("Running tests from " + A, "Running tests from " + B, A + " passed (1s)"),
            Is.EqualTo("1 test project finished, running B.Tests")
        );

    [Test]
    public void Hear_TheSummary_CountsNothingTwice() =>
        Assert.That(
            Heard(A + " passed (1s)", "Test run summary: Passed!", "  " + A + " passed (1s)"),
            Is.Null
        );

    private static string? Heard(params string[] lines)
    {
        var chatter = new ToolChatter();
        return lines.Select(chatter.Hear).ToList()[^1];
    }
}
