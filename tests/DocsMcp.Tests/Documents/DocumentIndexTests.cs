using DocsMcp.Documents;

namespace DocsMcp.Tests.Documents;

public sealed class DocumentIndexTests
{
    private static readonly DocumentIndex Bundled = new(DocumentStore.LoadEmbedded());

    private static DocumentIndex Of(params string[] texts) =>
        new([.. texts.Select((text, i) => Document.FromMarkdown($"{i}.md", text))]);

    [TestCase("roll back", "rolling-back.md")]
    [TestCase("canary weights", "canary-releases.md")]
    [TestCase("hash of an entry", "ledger.md")]
    [TestCase("LOAD test, open loop!", "load-testing.md")]
    [TestCase("readiness", "health-checks.md")]
    public void Search_TheBundledPages_PutsTheRightPageFirst(string query, string path) =>
        Assert.That(Bundled.Search(query, 3)[0].Document.Path, Is.EqualTo(path));

    [Test]
    public void Search_WordsThatNoPageHas_FindsNothing() =>
        Assert.That(Bundled.Search("xylophone", 5), Is.Empty);

    [TestCase("")]
    [TestCase("?!")]
    public void Search_WithoutAWord_FindsNothing(string query) =>
        Assert.That(Bundled.Search(query, 5), Is.Empty);

    [Test]
    public void Search_WithALimit_ReturnsNoMore() =>
        Assert.That(Bundled.Search("a release", 2), Has.Length.EqualTo(2));

    [Test]
    public void Search_ARareWord_WeighsMoreThanACommonOne()
    {
        var index = Of("# A\ncommon rare", "# B\ncommon common", "# C\ncommon");

        Assert.That(index.Search("common rare", 1)[0].Document.Path, Is.EqualTo("0.md"));
    }

    [Test]
    public void Search_AWordInTheTitle_WeighsMoreThanInTheText()
    {
        var index = Of("# Other\nwanted and more", "# Wanted\nother and more");

        Assert.That(index.Search("wanted", 1)[0].Document.Path, Is.EqualTo("1.md"));
    }

    [Test]
    public void Search_EqualPages_AreOrderedByPath() =>
        Assert.That(
            Of("# A\nsame", "# A\nsame").Search("same", 5).Select(hit => hit.Document.Path),
            Is.EqualTo(new[] { "0.md", "1.md" })
        );

    [Test]
    public void Search_AHit_ShowsTheLineWithMostOfTheWords() =>
        Assert.That(
            Of("# T\none line\nred and green line").Search("green red", 1)[0].Excerpt,
            Is.EqualTo("red and green line")
        );

    [Test]
    public void Find_APathNotBundled_IsNull() => Assert.That(Bundled.Find("../x"), Is.Null);
}
