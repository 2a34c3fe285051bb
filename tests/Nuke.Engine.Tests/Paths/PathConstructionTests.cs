using Nuke.Common.IO;

namespace Nuke.Engine.Tests.Paths;

[Parallelizable(ParallelScope.All)]
internal sealed class PathConstructionTests
{
    [TestCase("/a", true)]
    [TestCase(@"C:\a", true)]
    [TestCase(@"\\server\a", true)]
    [TestCase("a/b", false)]
    [TestCase("", false)]
    [TestCase(null, false)]
    public void Root_IsASlashADriveOrAServer(string? path, bool expected) =>
        Assert.That(PathConstruction.HasPathRoot(path), Is.EqualTo(expected));

    [TestCase("/a", "b/../c", "/a/c")]
    [TestCase(@"C:\a", "b", @"C:\a\b")]
    [TestCase("a", "..", "")]
    public void Combine_PutsTheSecondBelowTheFirst(string left, string right, string expected) =>
        Assert.That(PathConstruction.Combine(left, right), Is.EqualTo(expected));

    [Test]
    public void Combine_WithASecondRoot_IsRefused() =>
        Assert.That(
            () => PathConstruction.Combine("/a", "/b"),
            Throws.ArgumentException.With.Message.Contains("'/b' must not be rooted")
        );

    [TestCase("/a/b", "/a/c/d", "../c/d")]
    [TestCase("/a", "/a", "")]
    public void GetRelativePath_LeadsFromTheFirstToTheSecond(
        string from,
        string to,
        string expected
    ) => Assert.That(PathConstruction.GetRelativePath(from, to), Is.EqualTo(expected));

    [Test]
    public void NormalizePath_AboveTheRoot_IsRefused() =>
        Assert.That(() => PathConstruction.NormalizePath("/a/../.."), Throws.ArgumentException);
}
