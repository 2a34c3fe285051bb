using Nuke.Common.IO;
using Nuke.Engine.Tests.Running;

namespace Nuke.Engine.Tests.Files;

[Parallelizable(ParallelScope.All)]
internal sealed class TransferTests
{
    [Test]
    public void Copy_OfAFile_MakesTheDirectories()
    {
        using var folder = new TempFolder();

        folder.Write("a.txt", "a").Copy(folder.Path / "x/y/b.txt");

        Assert.That((folder.Path / "x/y/b.txt").ReadAllText(), Is.EqualTo("a"));
    }

    [TestCase(ExistsPolicy.FileSkip, "old")]
    [TestCase(ExistsPolicy.FileOverwrite, "new")]
    public void Copy_OntoAFile_FollowsThePolicy_Facts94(ExistsPolicy policy, string expected)
    {
        using var folder = new TempFolder();
        var target = folder.Write("b.txt", "old");

        folder.Write("a.txt", "new").Copy(target, policy);

        Assert.That(target.ReadAllText(), Is.EqualTo(expected));
    }

    [TestCase(1, "new")]
    [TestCase(-1, "old")]
    public void Copy_IfNewer_ComparesTimes_Facts94(int hours, string expected)
    {
        using var folder = new TempFolder();
        var target = folder.Write("b.txt", "old");
        var source = folder.Write("a.txt", "new");
        File.SetLastWriteTimeUtc(source, File.GetLastWriteTimeUtc(target).AddHours(hours));

        source.Copy(target, ExistsPolicy.FileOverwriteIfNewer);

        Assert.That(target.ReadAllText(), Is.EqualTo(expected));
    }

    [Test]
    public void Copy_OntoAFile_FailsByDefault_Facts94()
    {
        using var folder = new TempFolder();
        var target = folder.Write("b.txt", "old");

        Assert.That(
            () => folder.Write("a.txt").Copy(target),
            Throws.InvalidOperationException.With.Message.Contain("exists already")
        );
    }

    [Test]
    public void TwoFilePolicies_AreRefused_Facts94()
    {
        using var folder = new TempFolder();
        var policy = ExistsPolicy.FileSkip | ExistsPolicy.FileOverwrite;

        Assert.That(
            () => folder.Write("a.txt").Copy(folder.Path / "b.txt", policy),
            Throws.ArgumentException
        );
    }

    [Test]
    public void DirectoryMerge_IsForbiddenByDefault_Facts94()
    {
        using var folder = new TempFolder();
        folder.Write("from/a.txt");
        folder.Write("to/b.txt");

        Assert.That(
            () => (folder.Path / "from").Copy(folder.Path / "to"),
            Throws.InvalidOperationException
        );
        (folder.Path / "from").Copy(folder.Path / "to", ExistsPolicy.MergeAndSkip);
        Assert.That((folder.Path / "to").GetFiles().Count(), Is.EqualTo(2));
    }

    [Test]
    public void TargetInsideItsSource_IsRefused_Facts94()
    {
        using var folder = new TempFolder();
        folder.Write("from/a.txt");

        Assert.That(
            () => (folder.Path / "from").Copy(folder.Path / "from/sub"),
            Throws.ArgumentException
        );
    }

    [Test]
    public void Move_OfADirectory_LeavesNothing()
    {
        using var folder = new TempFolder();
        folder.Write("from/sub/a.txt");

        (folder.Path / "from").MoveToDirectory(folder.Path / "to");

        Assert.That((folder.Path / "from").DirectoryExists(), Is.False);
        Assert.That((folder.Path / "to/from/sub/a.txt").FileExists(), Is.True);
    }

    [Test]
    public void Excluded_StaysBehind()
    {
        using var folder = new TempFolder();
        folder.Write("from/a.txt");
        folder.Write("from/skip/b.txt");

        (folder.Path / "from").Copy(
            folder.Path / "to",
            excludeDirectory: x => x.Name == "skip",
            excludeFile: x => x.Name == "none"
        );

        Assert.That((folder.Path / "to").GlobFiles("**/*"), Has.Count.EqualTo(1));
    }

    [Test]
    public void Rename_KeepsTheDirectory()
    {
        using var folder = new TempFolder();

        var path = folder.Write("a.txt").RenameWithoutExtension("b");

        Assert.That(path, Is.EqualTo(folder.Path / "b.txt"));
        Assert.That(path.FileExists(), Is.True);
    }
}
