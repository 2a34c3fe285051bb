using Nuke.Common.IO;
using Nuke.Engine.Tests.Running;

namespace Nuke.Engine.Tests.Files;

[Parallelizable(ParallelScope.All)]
internal sealed class GlobTests
{
    [TestCase("*.cs", "a.cs")]
    [TestCase("**/*.cs", "a.cs sub/b.cs sub/deep/c.cs")]
    [TestCase("sub/**/*", "sub/b.cs sub/deep/c.cs sub/deep/d.txt")]
    [TestCase("sub/*", "sub/b.cs")]
    [TestCase("**/[bc].cs", "sub/b.cs sub/deep/c.cs")]
    [TestCase("**/[!a].cs", "sub/b.cs sub/deep/c.cs")]
    [TestCase("**/?.txt", "sub/deep/d.txt")]
    [TestCase("**/*.{txt,md}", "readme.md sub/deep/d.txt")]
    [TestCase("**/*.cs|!**/deep/**", "a.cs sub/b.cs")]
    [TestCase("none/**", "")]
    public void GlobFiles_FindsWhatThePatternSays(string patterns, string expected)
    {
        using var folder = Sample();

        var found = folder.Path.GlobFiles(patterns.Split('|'));

        var names = found.Select(x => folder.Path.GetUnixRelativePathTo(x).ToString());
        Assert.That(string.Join(' ', names), Is.EqualTo(expected));
    }

    [Test]
    public void GlobDirectories_FindsDirectories()
    {
        using var folder = Sample();

        Assert.That(
            folder.Path.GlobDirectories("**/d*").Select(x => x.Name),
            Is.EqualTo(new[] { "deep" })
        );
    }

    [Test]
    [CancelAfter(10_000)]
    [Platform("Unix")]
    public void Links_ThatLeadInCircles_AreFoundButNotFollowed()
    {
        using var folder = Sample();
        Directory.CreateSymbolicLink(folder.Path / "sub" / "up", folder.Path);
        Directory.CreateSymbolicLink(folder.Path / "sub" / "deep" / "up", folder.Path);

        Assert.That(folder.Path.GlobFiles("**/*.cs"), Has.Count.EqualTo(3));
        Assert.That(folder.Path.GlobDirectories("**/up"), Has.Count.EqualTo(2));
    }

    private static TempFolder Sample()
    {
        var folder = new TempFolder();
        foreach (
            var file in new[] { "a.cs", "readme.md", "sub/b.cs", "sub/deep/c.cs", "sub/deep/d.txt" }
        )
        {
            folder.Write(file);
        }
        return folder;
    }
}
