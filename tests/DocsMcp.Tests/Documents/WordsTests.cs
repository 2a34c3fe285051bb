using DocsMcp.Documents;

namespace DocsMcp.Tests.Documents;

public sealed class WordsTests
{
    [TestCase("", new string[0])]
    [TestCase("  - ", new string[0])]
    [TestCase("One two", new[] { "one", "two" })]
    [TestCase("a-b_c", new[] { "a", "b", "c" })]
    [TestCase("`/health`, 503.", new[] { "health", "503" })]
    [TestCase("releases class as", new[] { "release", "class", "as" })]
    public void Of_AText_IsItsLowerCaseStems(string text, string[] expected) =>
        Assert.That(Words.Of(text), Is.EqualTo(expected));
}
