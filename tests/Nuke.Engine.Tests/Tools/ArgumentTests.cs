using Nuke.Common.Tooling;

namespace Nuke.Engine.Tests.Tools;

[Parallelizable(ParallelScope.All)]
internal sealed class ArgumentTests
{
    [Test]
    public void Hole_WithSpaces_IsQuoted_Facts89() =>
        Assert.That(Text($"run {"a b"} {"c"}"), Is.EqualTo("run \"a b\" c"));

    [Test]
    public void Hole_WithNq_IsNotQuoted_Facts89() =>
        Assert.That(Text($"run {"a b":nq} end"), Is.EqualTo("run a b end"));

    [Test]
    public void WholeQuotedArgument_LosesItsQuotes_Facts89() =>
        Assert.That(Text($"{"a b"}"), Is.EqualTo("a b"));

    [Test]
    public void Sequence_IsJoinedWithSpaces() =>
        Assert.That(Text($"rm {new[] { "a", "b c" }}"), Is.EqualTo("rm a \"b c\""));

    [TestCase("a b", "a|b")]
    [TestCase("a \"b c\" d", "a|b c|d")]
    [TestCase("a=\"b c\"", "a=b c")]
    [TestCase("\"\"", "")]
    [TestCase("say \\\"hi\\\"", "say|\"hi\"")]
    [TestCase("it's fine", "it's|fine")]
    public void Split_FollowsQuotes(string text, string expected) =>
        Assert.That(string.Join('|', ArgumentText.Split(text)), Is.EqualTo(expected));

    [TestCase("plain")]
    [TestCase("a b")]
    [TestCase("say \"hi\"")]
    [TestCase("C:\\dir with space\\")]
    [TestCase("back\\\"slash")]
    [TestCase("")]
    [TestCase("tab\tand $HOME `x` 'y'")]
    public void JoinedArguments_AreSplitIntoTheSame(string argument)
    {
        var text = ArgumentText.Join(["first", argument, "last"]);

        Assert.That(ArgumentText.Split(text), Is.EqualTo(new[] { "first", argument, "last" }));
    }

    private static string Text(ArgumentStringHandler handler) => handler.ToStringAndClear();
}
