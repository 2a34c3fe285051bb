using Nuke.Common.IO;

namespace Nuke.Engine.Tests.Paths;

[Parallelizable(ParallelScope.All)]
internal sealed class PathTests
{
    [TestCase("/a/b/../c", "/a/c")]
    [TestCase("/a//b/./c/", "/a/b/c")]
    [TestCase("/", "/")]
    [TestCase(@"C:\a\..\b", @"C:\b")]
    [TestCase("C:/a/b", @"C:\a\b")]
    [TestCase("C:", @"C:\")]
    [TestCase(@"\\server\share\x", @"\\server\share\x")]
    public void Path_IsNormalised_Facts93(string text, string expected) =>
        Assert.That((string)AbsolutePath.Create(text), Is.EqualTo(expected));

    [TestCase("/..")]
    [TestCase("/a/../..")]
    [TestCase(@"C:\..")]
    public void Path_AboveItsRoot_IsRefused_Facts93(string text) =>
        Assert.That(() => AbsolutePath.Create(text), Throws.ArgumentException);

    [TestCase("relative")]
    [TestCase("")]
    public void Path_WithoutARoot_IsRefused(string text) =>
        Assert.That(() => AbsolutePath.Create(text), Throws.ArgumentException);

    [Test]
    public void Parent_IsWrittenWithTwoDots_Facts93()
    {
        AbsolutePath path = "/a/b";

        Assert.That((string)(path / ..), Is.EqualTo("/a"));
        Assert.That(AbsolutePath.Create("/").Parent, Is.Null);
    }

    [TestCase(@"C:\A", @"c:\a", true)]
    [TestCase("/A", "/a", false)]
    [TestCase("/a", "/a", true)]
    public void Equality_FollowsTheRoot_Facts93(string left, string right, bool expected)
    {
        AbsolutePath a = left;
        AbsolutePath b = right;

        Assert.That(a == b, Is.EqualTo(expected));
        Assert.That(a.GetHashCode() == b.GetHashCode(), Is.EqualTo(expected));
    }

    [TestCase("/a/b.tar.gz", "b.tar.gz", "b.tar", ".gz")]
    [TestCase("/a/b", "b", "b", "")]
    [TestCase(@"C:\x\y.txt", "y.txt", "y", ".txt")]
    public void Names_ArePartsOfTheLastPart(string text, string name, string bare, string extension)
    {
        AbsolutePath path = text;

        Assert.That(
            (path.Name, path.NameWithoutExtension, path.Extension),
            Is.EqualTo((name, bare, extension))
        );
    }

    [TestCase("d", "\"/a b\"")]
    [TestCase("s", "'/a b'")]
    [TestCase("dn", "\"/a b\"")]
    [TestCase("nq", "/a b")]
    public void Format_ChoosesTheQuotes(string format, string expected) =>
        Assert.That(AbsolutePath.Create("/a b").ToString(format), Is.EqualTo(expected));

    [Test]
    public void Plus_AppendsText() =>
        Assert.That((string)(AbsolutePath.Create("/a") + ".txt"), Is.EqualTo("/a.txt"));

    [TestCase("/a/b", "/a/c/d", "../c/d")]
    [TestCase("/a", "/a", "")]
    [TestCase("/", "/x", "x")]
    public void Relative_GoesUpThenDown_Facts93(string from, string to, string expected) =>
        Assert.That(PathText.Relative(from, to), Is.EqualTo(expected));

    [Test]
    public void RelativePath_KeepsItsSeparator()
    {
        Assert.That(((WinRelativePath)"a/b")!.ToString(), Is.EqualTo(@"a\b"));
        Assert.That((((UnixRelativePath)@"a\b")! / "c").ToString(), Is.EqualTo("a/b/c"));
    }
}
