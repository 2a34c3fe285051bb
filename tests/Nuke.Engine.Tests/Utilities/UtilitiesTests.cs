using Nuke.Common.Utilities;
using Nuke.Common.Utilities.Collections;

namespace Nuke.Engine.Tests.Utilities;

[Parallelizable(ParallelScope.All)]
internal sealed class UtilitiesTests
{
    private static readonly string[] Letters = ["a", "b", "c"];

    [Test]
    public void ForEach_TakesItemsInOrderWithTheirIndex()
    {
        var seen = new List<string>();

        Letters.AsEnumerable().ForEach(seen.Add);
        Letters.AsEnumerable().ForEach((x, i) => seen.Add($"{x}{i}"));

        Assert.That(seen, Is.EqualTo(new[] { "a", "b", "c", "a0", "b1", "c2" }));
    }

    [Test]
    public void WhereNotNull_LeavesOutWhatIsMissing() =>
        Assert.That(new[] { "a", null, "b" }.WhereNotNull(), Is.EqualTo(new[] { "a", "b" }));

    [Test]
    public void AddPair_GivesTheDictionaryBack() =>
        Assert.That(
            new Dictionary<string, string>().AddPair("Passed", 3).AddPair("Failed", "none"),
            Is.EqualTo(new Dictionary<string, string> { ["Passed"] = "3", ["Failed"] = "none" })
        );

    [Test]
    public void AddPair_OfAKnownKey_IsRefused() =>
        Assert.That(
            () => new Dictionary<string, string>().AddPair("Passed", 3).AddPair("Passed", 4),
            Throws.ArgumentException
        );

    [Test]
    public void Join_Forms_DifferByWhatStandsBetween()
    {
        using (Assert.EnterMultipleScope())
        {
            Assert.That(Letters.JoinCommaSpace(), Is.EqualTo("a, b, c"));
            Assert.That(Letters.JoinComma(), Is.EqualTo("a,b,c"));
            Assert.That(Letters.JoinSpace(), Is.EqualTo("a b c"));
            Assert.That(Letters.Join("; "), Is.EqualTo("a; b; c"));
            Assert.That(Letters.Join('+'), Is.EqualTo("a+b+c"));
            Assert.That(Letters.JoinNewLine().Split(Environment.NewLine), Is.EqualTo(Letters));
        }
    }

    [TestCase(null, true, true)]
    [TestCase("", true, true)]
    [TestCase(" ", false, true)]
    [TestCase("a", false, false)]
    public void Emptiness_OfATextOrNone_CanBeAsked(string? text, bool isEmpty, bool isBlank)
    {
        Assert.That(text.IsNullOrEmpty(), Is.EqualTo(isEmpty));
        Assert.That(text.IsNullOrWhiteSpace(), Is.EqualTo(isBlank));
    }

    [Test]
    public void Comparisons_CanIgnoreCase()
    {
        using (Assert.EnterMultipleScope())
        {
            Assert.That("Main".EqualsOrdinalIgnoreCase("MAIN"), Is.True);
            Assert.That(((string?)null).EqualsOrdinalIgnoreCase("MAIN"), Is.False);
            Assert.That("Main".ContainsOrdinalIgnoreCase("AI"), Is.True);
            Assert.That("Main".StartsWithOrdinalIgnoreCase("ma"), Is.True);
            Assert.That("Main".EndsWithOrdinalIgnoreCase("ma"), Is.False);
        }
    }

    [TestCase("a", "\"a\"", "a")]
    [TestCase("a b", "\"a b\"", "\"a b\"")]
    [TestCase("a \"b\" c", "\"a \\\"b\\\" c\"", "\"a \\\"b\\\" c\"")]
    [TestCase("\"a b\"", "\"\\\"a b\\\"\"", "\"a b\"")]
    [TestCase("", "\"\"", "\"\"")]
    public void DoubleQuotes_AreForcedOrAsNeeded(string text, string quoted, string asNeeded)
    {
        Assert.That(text.DoubleQuote(), Is.EqualTo(quoted));
        Assert.That(text.DoubleQuoteIfNeeded(), Is.EqualTo(asNeeded));
    }

    [TestCase("NuGetApiKey", "NuGet Api Key")]
    [TestCase("RunMSBuildTests", "Run MSBuild Tests")]
    public void CamelHumps_KeepKnownWordsWhole(string name, string words) =>
        Assert.That(name.SplitCamelHumpsWithKnownWords().JoinSpace(), Is.EqualTo(words));
}
