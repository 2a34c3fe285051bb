using Deploy.Components.Presentation;

namespace Deploy.Components.Tests.Presentation;

public sealed class TerminalTests
{
    [Test]
    public void Detect_AnInteractiveTerminal_IsLiveAtItsWidth() =>
        Assert.That(
            Terminal.Detect(false, 100, Variables("TERM=xterm-256color")),
            Is.EqualTo(new Terminal(true, 100))
        );

    [TestCase("", true)]
    [TestCase("NO_COLOR=", true)]
    [TestCase("NO_COLOR=1", false)]
    public void Detect_NoColor_TakesTheColoursAndNothingElse(string variable, bool expected)
    {
        var terminal = Terminal.Detect(false, 100, Variables(variable));

        Assert.That((terminal.IsLive, terminal.HasColours), Is.EqualTo((true, expected)));
    }

    [TestCase("CI=true")]
    [TestCase("TERM=dumb")]
    public void Detect_WhereNobodyLooksOn_IsPlain(string variable) =>
        Assert.That(Terminal.Detect(false, 100, Variables(variable)).IsLive, Is.False);

    [TestCase("CI=")]
    public void Detect_AnEmptyVariable_CountsAsUnset(string variable) =>
        Assert.That(Terminal.Detect(false, 100, Variables(variable)).IsLive, Is.True);

    [TestCase(true, 100)]
    [TestCase(false, 0)]
    [TestCase(false, 39)]
    public void Detect_WhereNothingCanBeDrawn_IsPlain(bool isRedirected, int width) =>
        Assert.That(Terminal.Detect(isRedirected, width, _ => null).IsLive, Is.False);

    private static Func<string, string?> Variables(string pair) =>
        name => pair.StartsWith(name + "=", StringComparison.Ordinal) ? pair.Split('=')[1] : null;
}
