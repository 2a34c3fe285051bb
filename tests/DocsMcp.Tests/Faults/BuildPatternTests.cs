using System.Text.RegularExpressions;
using System.Xml.Linq;
using DocsMcp.Faults;

namespace DocsMcp.Tests.Faults;

/// <summary>The pattern in the project file refuses what the grammar refuses.</summary>
public sealed class BuildPatternTests
{
    private static readonly Regex Pattern = new(ReadPattern());

    [Test]
    public void Pattern_OverManyTexts_AgreesWithTheGrammar(
        [Values(
            "errors=0.05",
            "errors=.5",
            "errors=1",
            "errors=1.0",
            "errors=0",
            "errors=0.0",
            "errors=2",
            "errors=5%",
            "errors",
            "latency=300ms",
            "latency=0ms",
            "latency=1000000ms",
            "latency=999s",
            "latency=1000s",
            "crash-after=5s",
            "crash-after=5",
            "never-ready",
            "never-ready=1",
            "wrong-answer",
            "Wrong-Answer",
            "slow"
        )]
            string kind,
        [Values("", "@production", "@eu-2", "@", "@Production", "@-", "@a@b", ",", "\n")]
            string suffix
    )
    {
        var text = kind + suffix;

        Assert.That(Pattern.IsMatch(text), Is.EqualTo(FaultGrammar.Read(text).IsValid), text);
    }

    [TestCase("never-ready,wrong-answer@dev", true)]
    [TestCase("never-ready,slow", false)]
    [TestCase("never-ready,,wrong-answer", false)]
    public void Pattern_OfSeveralFaults_AgreesWithTheGrammar(string text, bool isValid)
    {
        using (Assert.EnterMultipleScope())
        {
            Assert.That(Pattern.IsMatch(text), Is.EqualTo(isValid));
            Assert.That(FaultGrammar.Read(text).IsValid, Is.EqualTo(isValid));
        }
    }

    private static string ReadPattern()
    {
        var parts = XDocument
            .Load(Checkout.Project)
            .Descendants()
            .Where(e => e.Name.LocalName.StartsWith("_Fault", StringComparison.Ordinal))
            .ToDictionary(e => $"$({e.Name.LocalName})", e => e.Value);
        var pattern = parts["$(_FaultPattern)"];
        while (parts.Keys.FirstOrDefault(pattern.Contains) is { } name)
            pattern = pattern.Replace(name, parts[name], StringComparison.Ordinal);
        return pattern;
    }
}
