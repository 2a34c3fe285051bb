using Deploy.Releases.Sources;
using Deploy.Releases.Tools;
using Deploy.Releases.Versioning;

namespace Deploy.Releases.Tests;

/// <summary>
/// The whole way from a repository on disk to a version, with the git of this machine.
/// </summary>
[Category("Integration"), CancelAfter(60_000)]
public sealed class VersionOfRealRepositoriesTests
{
    private static readonly ToolRunner _tools = new(TimeProvider.System);
    private TempFolder _folder = null!;

    [SetUp]
    public void Init() => _folder = new TempFolder().Init();

    [TearDown]
    public void Remove() => _folder.Dispose();

    private static async Task<VersionResult> Version(
        string root,
        CancellationToken token,
        VersionMarks? marks = null
    )
    {
        var source = await new SourceTree(_tools).ReadAsync(root, token);
        return await new VersionSource(_tools).ReadAsync(root, source, marks ?? new(), token);
    }

    private async Task<string> Here(CancellationToken token, VersionMarks? marks = null) =>
        (await Version(_folder.Path, token, marks)).SemVer;

    [Test]
    public async Task Version_BeforeTheFirstCommit_IsTheFallbackAndDirty(CancellationToken token)
    {
        _folder.Write("a", "1");
        Assert.That(await Here(token), Does.StartWith("0.0.1-0+dirty."));
    }

    [Test]
    public async Task Version_WithoutTags_CountsAllCommitsAndSaysSo(CancellationToken token)
    {
        _folder.Commit("one");
        _folder.Commit("two");
        var result = await Version(_folder.Path, token);
        Assert.That(result.SemVer, Is.EqualTo("0.0.1-2"));
        Assert.That(result.Why, Has.Some.Contains("No tag in this history"));
    }

    [TestCase(false)]
    [TestCase(true)]
    public async Task Version_AfterATag_CountsFromItsCommit(bool annotated, CancellationToken token)
    {
        _folder.Commit("one");
        _folder.Git(annotated ? ["tag", "-a", "-m", "x", "v1.2.3"] : ["tag", "v1.2.3"]);
        Assert.That(await Here(token), Is.EqualTo("1.2.3"));
        _folder.Commit("two");
        Assert.That(await Here(token), Is.EqualTo("1.2.4-1"));
    }

    [Test]
    public async Task Version_MessageWithManyLines_IsReadWhole(CancellationToken token)
    {
        _folder.Commit("one");
        _folder.Git("tag", "v1.2.3");
        _folder.Commit("subject\n\nbody with \u001f and ümlaut\n\n+semver: minor\n");
        Assert.That(await Here(token), Is.EqualTo("1.3.0-1"));
    }

    [Test]
    public async Task Version_FeatureBranchMergedBack_CountsBothLines(CancellationToken token)
    {
        _folder.Commit("one");
        _folder.Git("tag", "v1.2.0");
        _folder.Git("checkout", "-q", "-b", "feature/foo");
        _folder.Commit("work");
        Assert.That(await Here(token), Is.EqualTo("1.2.1-foo.1"));
        _folder.Git("checkout", "-q", "main");
        _folder.Commit("other");
        _folder.Git("merge", "-q", "--no-ff", "-m", "Merge branch 'feature/foo'", "feature/foo");
        Assert.That(await Here(token), Is.EqualTo("1.2.1-3"));
    }

    [Test]
    public async Task Version_TagOnAnotherBranch_DoesNotCount(CancellationToken token)
    {
        _folder.Commit("one");
        _folder.Git("checkout", "-q", "-b", "side");
        _folder.Commit("two");
        _folder.Git("tag", "v9.0.0");
        _folder.Git("checkout", "-q", "main");
        Assert.That(await Here(token), Is.EqualTo("0.0.1-1"));
    }

    [TestCase(null, "1.2.1--no-branch-.1")]
    [TestCase("refs/pull/42/merge", "1.2.1-PullRequest42.1")]
    [TestCase("refs/heads/main", "1.2.1-1")]
    [TestCase("main", "1.2.1-1")]
    [TestCase("refs/tags/v9", "1.2.1--no-branch-.1")]
    public async Task Version_DetachedHead_TakesTheBranchThatTheServerNames(
        string? branch,
        string expected,
        CancellationToken token
    )
    {
        _folder.Commit("one");
        _folder.Git("tag", "v1.2.0");
        _folder.Commit("two");
        _folder.Git("checkout", "-q", "--detach");
        Assert.That(await Here(token, new(Branch: branch)), Is.EqualTo(expected));
    }

    [Test]
    public async Task Version_ShallowClone_WarnsThatTheCountMayBeLow(CancellationToken token)
    {
        _folder.Commit("one");
        _folder.Git("tag", "v1.0.0");
        _folder.Commit("two");
        _folder.Commit("three");
        using var clone = new TempFolder();
        clone.Git("clone", "-q", "--depth", "1", $"file://{_folder.Path}", clone.At("c"));
        var result = await Version(clone.At("c"), token);
        Assert.That(result.SemVer, Is.EqualTo("0.0.1-1"));
        Assert.That(result.Why, Has.Some.Contains("--unshallow"));
    }

    [Test]
    public async Task Version_DirtyWithFault_CarriesBoth(CancellationToken token)
    {
        _folder.Commit("one");
        _folder.Git("tag", "v1.0.0");
        _folder.Write("a", "changed");
        Assert.That(
            await Here(token, new(Fault: "crash-after=5s@production")),
            Does.Match("^1\\.0\\.0\\+dirty\\.[0-9a-f]{8}\\.fault\\.crash-after-5s-production$")
        );
    }

    [Test]
    public async Task Version_SettingsInTheTree_AreFollowed(CancellationToken token)
    {
        _folder.Write("GitVersion.yml", "next-version: 3.0.0\ntag-prefix: app-\n");
        _folder.Commit("one");
        _folder.Git("tag", "v9.0.0");
        _folder.Git("tag", "app-1.0.0");
        _folder.Commit("two");
        Assert.That(await Here(token), Is.EqualTo("3.0.0-1"));
    }

    [Test]
    public async Task Version_PlainCopyOfATree_IsInventedFromItsContent(CancellationToken token)
    {
        using var copy = new TempFolder();
        copy.Write("a", "1");
        var result = await Version(copy.Path, token);
        Assert.That(result.SemVer, Does.Match("^0\\.1\\.0-nogit\\.[0-9a-fx]{12,13}$"));
        Assert.That(result.Why[0], Does.Contain("no .git"));
    }
}
