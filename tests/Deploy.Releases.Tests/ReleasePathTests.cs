using Deploy.Releases.Store;

namespace Deploy.Releases.Tests;

public sealed class ReleasePathTests
{
    [TestCase("a")]
    [TestCase("a/b/c.dll")]
    [TestCase("..a")]
    [TestCase("a..b/...")]
    [TestCase(".hidden/file")]
    [TestCase("sp ace/ü")]
    public void FaultOf_APathThatStaysBelow_IsNull(string path) =>
        Assert.That(ReleasePath.FaultOf(path), Is.Null);

    [TestCase(null)]
    [TestCase("")]
    [TestCase("/etc/passwd")]
    [TestCase("..")]
    [TestCase("../a")]
    [TestCase("a/../../b")]
    [TestCase("a/..")]
    [TestCase("./a")]
    [TestCase("a//b")]
    [TestCase("a/")]
    [TestCase("a\\..\\b")]
    [TestCase("C:/a")]
    [TestCase("a:stream")]
    [TestCase("a\0b")]
    [TestCase("a\nb")]
    public void FaultOf_APathThatMayLeave_SaysWhy(string? path) =>
        Assert.That(ReleasePath.FaultOf(path), Is.Not.Null.And.Not.Contains("\n"));

    [TestCase(1024, true)]
    [TestCase(1025, false)]
    public void FaultOf_ALongPath_IsRefusedBeyondTheLimit(int length, bool allowed) =>
        Assert.That(ReleasePath.FaultOf(new string('a', length)) is null, Is.EqualTo(allowed));
}
