using System.Text.RegularExpressions;
using Deploy.Components.Composition;

namespace Deploy.Components.Tests.Composition;

public sealed partial class NextLinesTests
{
    [TestCase("./build.sh Full")]
    [TestCase("./build.sh Test Build")]
    [TestCase("./build.sh Canary5 --skip --confirm production")]
    [TestCase("./build.sh Rollback --to 1.2.0-3+fault.x --reason 'it'\\''s slow'")]
    [TestCase("git config --global --add safe.directory shop")]
    public void IsCommand_WhatAShellTakes_Is(string text) =>
        Assert.That(NextLines.IsCommand(text), Is.True);

    [TestCase("./build.sh Full without --fault")]
    [TestCase("./build.sh Abort --environment production, which returns all traffic to stable")]
    [TestCase("./build.sh Rollback --to VERSION, one of these")]
    [TestCase("./build.sh <target> --local-port-base N Nothing was changed.")]
    [TestCase("./build.sh Full.")]
    [TestCase("./build.sh")]
    [TestCase("./build.sh Rollback --to a;reboot")]
    [TestCase("run it by hand")]
    public void IsCommand_ASentence_IsNot(string text) =>
        Assert.That(NextLines.IsCommand(text), Is.False);

    [TestCase("It broke. Next: ./build.sh Full", "It broke.\nNext: ./build.sh Full")]
    [TestCase("It broke.\nNext: ./build.sh Full.", "It broke.\nNext: ./build.sh Full")]
    [TestCase("It broke. Next: run it by hand.", "It broke.\nTo do: run it by hand.")]
    [TestCase(
        "It broke. Next: ./build.sh Status, then ./build.sh Full",
        "It broke.\nNext: ./build.sh Status\nNext: ./build.sh Full"
    )]
    [TestCase(
        "It broke. Next: mend that, then ./build.sh Abort to record the end",
        "It broke.\nTo do: mend that, then ./build.sh Abort to record the end\n"
            + "Next: ./build.sh Abort"
    )]
    [TestCase(
        "It broke. To do: leave out --skip. Next: ./build.sh Full",
        "It broke.\nTo do: leave out --skip.\nNext: ./build.sh Full"
    )]
    public void Of_Advice_HasLinesOfItsOwn(string message, string expected) =>
        Assert.That(NextLines.Of(message), Is.EqualTo(expected));

    [TestCase("It broke.\nNext: ./build.sh Status\nNext: ./build.sh Full")]
    [TestCase("It broke.\nTo do: wait, then ./build.sh Abort\nNext: ./build.sh Abort\nThe end.")]
    public void Of_WhatHasThatForm_StaysAsItIs(string message) =>
        Assert.That(NextLines.Of(message), Is.EqualTo(message));

    [TestCase("It broke.", "It broke. All is well.")]
    [TestCase("It broke. Next: ./build.sh X", "It broke. All is well. Next: ./build.sh X")]
    [TestCase("A. To do: b. Next: ./build.sh X", "A. All is well. To do: b. Next: ./build.sh X")]
    public void Before_OneMoreSentence_StandsBeforeTheAdvice(string message, string expected) =>
        Assert.That(NextLines.Before(message, "All is well."), Is.EqualTo(expected));

    [TestCaseSource(nameof(Advised))]
    public void Of_WhatTheSourcesAdvise_IsACommandOnEachNextLine(string place, string advice)
    {
        var next = NextLines.Of("It broke. " + advice).Split('\n').Where(IsNext).ToList();

        Assert.That(
            next.Select(line => line[6..]),
            Is.All.Matches<string>(line => NextLines.IsCommand(line!))
        );
        if (!advice.Contains("./build.sh", StringComparison.Ordinal) && IsOurs(place))
            Assert.That(advice, Does.StartWith("Next: {"), "what is no command is: To do");
    }

    private static bool IsNext(string line) => line.StartsWith("Next: ", StringComparison.Ordinal);

    private static bool IsOurs(string place) =>
        place.Contains("Components", StringComparison.Ordinal)
        || place.Contains("Deploy.Host", StringComparison.Ordinal);

    /// <summary>Every text of the product's sources that says what is next.</summary>
    private static IEnumerable<TestCaseData> Advised()
    {
        var root = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(root.FullName, "Deploy.sln")))
            root = root.Parent!;
        foreach (
            var file in Directory.EnumerateFiles(
                Path.Combine(root.FullName, "src"),
                "*.cs",
                SearchOption.AllDirectories
            )
        )
        {
            if (
                file.Contains("Nuke.Engine", StringComparison.Ordinal)
                || file.EndsWith("NextLines.cs", StringComparison.Ordinal)
            )
                continue;
            var text = Joint().Replace(File.ReadAllText(file), "");
            foreach (Match found in Literal().Matches(text))
            {
                var place = Path.GetRelativePath(root.FullName, file);
                yield return new(place, Hole().Replace(found.Value, "X").Replace("\\n", "\n"));
            }
        }
    }

    [GeneratedRegex(
        """
            "\s*\+\s*\$?"
            """
    )]
    private static partial Regex Joint();

    [GeneratedRegex("""Next: [^"]*""")]
    private static partial Regex Literal();

    [GeneratedRegex("""(?<!Next: )\{[^}]*\}""")]
    private static partial Regex Hole();
}
