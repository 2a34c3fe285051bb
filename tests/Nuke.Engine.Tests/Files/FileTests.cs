using Nuke.Common.IO;
using Nuke.Engine.Tests.Running;

namespace Nuke.Engine.Tests.Files;

[Parallelizable(ParallelScope.All)]
internal sealed class FileTests
{
    [TestCase("text", true, "text\n")]
    [TestCase("text\n\n", true, "text\n")]
    [TestCase("text", false, "text")]
    public void WriteAllText_EndsWithOneLineBreak(string text, bool eofLineBreak, string expected)
    {
        using var folder = new TempFolder();
        var path = folder.Path / "sub/a.txt";

        path.WriteAllText(text, eofLineBreak: eofLineBreak);

        Assert.That(
            File.ReadAllBytes(path),
            Is.EqualTo(System.Text.Encoding.UTF8.GetBytes(expected))
        );
    }

    [Test]
    public void Exists_AsksTheArgumentsName()
    {
        using var folder = new TempFolder();
        var someFile = folder.Write("a");
        var someDirectory = folder.Path;

        Assert.That(someFile.Exists() && someDirectory.Exists(), Is.True);
        Assert.That(() => folder.Path.Exists(), Throws.ArgumentException);
    }

    [Test]
    public void Existing_GivesWhatIsThere()
    {
        using var folder = new TempFolder();
        var (file, none) = (folder.Write("a"), folder.Path / "none");

        Assert.That(file.Existing(), Is.EqualTo(file));
        Assert.That(folder.Path.Existing(), Is.EqualTo(folder.Path));
        Assert.That(none.Existing(), Is.Null);
        Assert.That(new[] { file, none, folder.Path }.Existing(), Has.Exactly(2).Items);
    }

    [Test]
    public void Removal_OfNothing_IsNoError()
    {
        using var folder = new TempFolder();

        (folder.Path / "none").DeleteFile();
        (folder.Path / "none").DeleteDirectory();
        (folder.Path / "new").CreateOrCleanDirectory();

        Assert.That((folder.Path / "new").DirectoryExists(), Is.True);
    }

    [Test]
    public void DeleteDirectory_OfALink_KeepsItsTarget()
    {
        using var folder = new TempFolder();
        var file = folder.Write("real/a.txt");
        (folder.Path / "link").AddUnixSymlink(folder.Path / "real");

        (folder.Path / "link").DeleteDirectory();

        Assert.That(file.FileExists(), Is.True);
    }

    [TestCase(1, 1)]
    [TestCase(2, 2)]
    [TestCase(9, 3)]
    public void GetFiles_GoesDownToTheDepth(int depth, int expected)
    {
        using var folder = new TempFolder();
        folder.Write("1");
        folder.Write("a/2");
        folder.Write("a/b/3");

        Assert.That(folder.Path.GetFiles(depth: depth).Count(), Is.EqualTo(expected));
    }

    [TestCase("a.zip")]
    [TestCase("a.tar.gz")]
    public void Archive_GivesBackWhatWentIn(string name)
    {
        using var folder = new TempFolder();
        folder.Write("in/x/a.txt", "content");

        (folder.Path / "in").CompressTo(folder.Path / name);
        (folder.Path / name).UncompressTo(folder.Path / "out");

        Assert.That((folder.Path / "out/x/a.txt").ReadAllText(), Is.EqualTo("content"));
    }

    [Test]
    public void Hashes_FollowNamesAndContents()
    {
        using var folder = new TempFolder();
        var file = folder.Write("in/a", "hello");
        var before = (folder.Path / "in").GetDirectoryHash();

        Assert.That(file.GetFileHash(), Is.EqualTo("5d41402abc4b2a76b9719d911017c592"));
        file.Rename("b");
        Assert.That((folder.Path / "in").GetDirectoryHash(), Is.Not.EqualTo(before));
    }

    [Test]
    public void Json_IsReadChangedAndWritten()
    {
        using var folder = new TempFolder();
        var path = (folder.Path / "a.json").WriteJson(new Dictionary<string, int> { ["a"] = 1 });

        path.UpdateJson<Dictionary<string, int>>(x => x["b"] = 2);

        Assert.That(path.ReadJson<Dictionary<string, int>>()!["b"], Is.EqualTo(2));
    }

    [Test]
    public void Names_CanBeChangedAndFound()
    {
        AbsolutePath path = "/a/b/c.tar";

        Assert.That((string)path.WithExtension("gz")!, Is.EqualTo("/a/b/c.gz"));
        Assert.That(path.HasExtension(".TAR", "zip"), Is.True);
        Assert.That((string)path.FindParent(x => x.Name == "a")!, Is.EqualTo("/a"));
    }

    [TestCase("/a", "/a/b", true)]
    [TestCase("/a", "/ab", false)]
    [TestCase("/a", "/a", true)]
    public void Contains_StopsAtPartBoundaries_Facts93(string one, string other, bool expected) =>
        Assert.That(AbsolutePath.Create(one).Contains(other!), Is.EqualTo(expected));
}
