using Deploy.Tidy.Tests.Rules;

namespace Deploy.Tidy.Tests;

public sealed class TextRulesTests
{
    [TestCase(250, 0)]
    [TestCase(251, 1)]
    public void FileLength_AtTheLimit_CountsLines(int lines, int findings) =>
        Assert.That(
            FileLength.In(new("a.cs", string.Concat(Enumerable.Repeat("x\n", lines)))).Count(),
            Is.EqualTo(findings)
        );

    [TestCase(100, 0)]
    [TestCase(101, 1)]
    public void LineWidth_AtTheLimit_CountsColumns(int columns, int findings) =>
        Assert.That(
            LineWidth.In(new("a.cs", new string('x', columns))).Count(),
            Is.EqualTo(findings)
        );

    [Test]
    public void LineWidth_OfCombinedLetters_CountsThemOnce() =>
        Assert.That(
            LineWidth.In(new("a.cs", string.Concat(Enumerable.Repeat("e\u0301", 100)))),
            Is.Empty
        );

    [TestCase("// TO" + "DO: later", 1)]
    [TestCase("throw new NotImplemented" + "Exception();", 1)]
    [TestCase("// the to-do list", 0)]
    public void Leftovers_Unfinished_AreFound(string line, int findings) =>
        Assert.That(Leftovers.Unfinished(new("a.cs", line)).Count(), Is.EqualTo(findings));

    [TestCase("Thread." + "Sleep(1);", 1)]
    [TestCase("await Task.Delay(span, clock, token);", 0)]
    public void Leftovers_Sleeps_AreFound(string line, int findings) =>
        Assert.That(Leftovers.Sleeps(new("a.cs", line)).Count(), Is.EqualTo(findings));

    [TestCase("see /wor" + "k/notes.md", 1)]
    [TestCase("\"/hom" + "e/ann/deploy\"", 1)]
    [TestCase("https://example.org/hom" + "e/page", 0)]
    [TestCase("src/wor" + "k/A.cs", 0)]
    public void Leftovers_MachinePaths_AreFound(string line, int findings) =>
        Assert.That(Leftovers.MachinePaths(new("a.md", line)).Count(), Is.EqualTo(findings));

    [Test]
    public void Finding_AsText_NamesPlaceLimitAndSeen() =>
        Assert.That(
            FileLength.In(new("src/a.cs", new string('\n', 300))).Single().ToString(),
            Is.EqualTo("src/a.cs:1: ≤ 250 lines a file; seen: 300")
        );
}
