using Deploy.Releases.Sources;
using Deploy.Releases.Tools;

namespace Deploy.Releases.Tests;

[CancelAfter(20_000)]
public sealed class SourceTreeTests
{
    private static readonly string[] _head = ["HEAD"];

    private static Task<SourceIdentity> Read(string path, CancellationToken token) =>
        new SourceTree(new ToolRunner(TimeProvider.System)).ReadAsync(path, token);

    private static TempFolder Repository()
    {
        var folder = new TempFolder().Init();
        folder.Write("a.txt", "one");
        folder.Write("src/b.txt", "two");
        folder.Write(".gitignore", "ignored/\n");
        folder.Commit("first");
        return folder;
    }

    [Test]
    public async Task Read_CleanClone_NamesCommitBranchAndTime(CancellationToken token)
    {
        using var folder = Repository();
        var read = await Read(folder.Path, token);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(read.HasGit, Is.True);
            Assert.That(read.IsDirty, Is.False);
            Assert.That(read.Branch, Is.EqualTo("main"));
            Assert.That(read.Commit, Is.EqualTo(folder.Git("rev-parse", "HEAD")));
            Assert.That(read.CommittedAt?.Year, Is.EqualTo(2026));
        }
    }

    [Test]
    public async Task Read_IgnoredAndStateFiles_DoNotCount(CancellationToken token)
    {
        using var folder = Repository();
        var before = await Read(folder.Path, token);
        folder.Write("ignored/x", "x");
        folder.Write(".deploy/ledger/1", "x");
        folder.Write(".nuke/temp/log", "x");
        Assert.That(await Read(folder.Path, token), Is.EqualTo(before));
    }

    [Test]
    public async Task Read_UntrackedFile_IsDirtyWithAnotherDigest(CancellationToken token)
    {
        using var folder = Repository();
        var before = await Read(folder.Path, token);
        folder.Write("new.txt", "x");
        var after = await Read(folder.Path, token);
        Assert.That((after.IsDirty, after.Digest != before.Digest), Is.EqualTo((true, true)));
    }

    [Test]
    public async Task Read_ChangeCommitted_KeepsTheDigestOfTheContent(CancellationToken token)
    {
        using var folder = Repository();
        folder.Write("a.txt", "changed");
        var dirty = await Read(folder.Path, token);
        folder.Commit("second");
        var clean = await Read(folder.Path, token);
        Assert.That((clean.Digest, clean.IsDirty), Is.EqualTo((dirty.Digest, false)));
    }

    [Test]
    public async Task Read_DetachedHead_HasNoBranch(CancellationToken token)
    {
        using var folder = Repository();
        folder.Git("checkout", "-q", "--detach");
        Assert.That((await Read(folder.Path, token)).Branch, Is.Null);
    }

    [Test]
    public async Task Read_BeforeTheFirstCommit_HasNoCommit(CancellationToken token)
    {
        using var folder = new TempFolder().Init();
        folder.Write("a.txt", "one");
        var read = await Read(folder.Path, token);
        Assert.That(
            (read.Commit, read.CommittedAt, read.IsDirty),
            Is.EqualTo(((string?)null, (DateTimeOffset?)null, true))
        );
    }

    [Test]
    public async Task Read_Worktree_IsReadThroughItsGitFile(CancellationToken token)
    {
        using var folder = Repository();
        using var other = new TempFolder();
        folder.Git("worktree", "add", "-q", "-b", "side", other.At("tree"));
        var read = await Read(other.At("tree"), token);
        Assert.That((read.HasGit, read.Branch), Is.EqualTo((true, "side")));
    }

    [Test]
    public async Task Read_WithoutGit_HashesTheFilesAndSaysWhy(CancellationToken token)
    {
        using var folder = new TempFolder();
        folder.Write("a.txt", "one");
        var before = await Read(folder.Path, token);
        folder.Write("bin/x.dll", "x");
        folder.Write("src/obj/x", "x");
        folder.Write("artifacts/x", "x");
        var after = await Read(folder.Path, token);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(after.Digest, Is.EqualTo(before.Digest));
            Assert.That(after.HasGit, Is.False);
            Assert.That(after.Notes, Has.Some.Contains("no .git"));
        }
    }

    [Test]
    public async Task Read_GitNotInstalled_FallsBackAndSaysSo(CancellationToken token)
    {
        using var folder = Repository();
        var read = await new SourceTree(FakeTools.NothingInstalled).ReadAsync(folder.Path, token);
        Assert.That(
            (read.HasGit, read.Notes[0]),
            Is.EqualTo((false, "There is a .git, but git is not installed."))
        );
    }

    [Test]
    public void Read_GitRefusesTheOwner_NamesTheCommandToType()
    {
        var refused = new ToolOutcome.Exited(
            128,
            default,
            "fatal: detected dubious ownership in repository"
        );
        var fault = GitFault.Of(refused, new("git", [.. _head], "/srv/app"), "/srv/app");
        Assert.That(
            fault.Message,
            Does.Contain("git config --global --add safe.directory /srv/app")
        );
    }

    [Test]
    public async Task Read_PlainFolderInsideARepositoryThatIgnoresIt_IsWithoutGit(
        CancellationToken token
    )
    {
        using var folder = Repository();
        folder.Write("ignored/copy/a.txt", "one");
        Assert.That((await Read(folder.At("ignored/copy"), token)).HasGit, Is.False);
    }

    [Test]
    public async Task Read_ManyReadersAtOnce_AgreeAndLeaveTheIndexAlone(CancellationToken token)
    {
        using var folder = Repository();
        folder.Write("a.txt", "changed");
        var index = File.ReadAllBytes(folder.At(".git/index"));
        var all = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => Read(folder.Path, token)));
        using (Assert.EnterMultipleScope())
        {
            Assert.That(all.Select(i => i.Digest).Distinct().Count(), Is.EqualTo(1));
            Assert.That(File.ReadAllBytes(folder.At(".git/index")), Is.EqualTo(index));
        }
    }

    [Test]
    public async Task Read_RepositoryOfAnotherUser_IsRefusedWithTheCommandToType(
        CancellationToken token
    )
    {
        using var folder = Repository();
        var tree = new SourceTree(new OtherOwner());
        await Assert.ThatAsync(
            () => tree.ReadAsync(folder.Path, token),
            Throws
                .TypeOf<SourceTreeException>()
                .With.Message.Contains($"--add safe.directory {folder.Path}")
        );
    }

    [Test]
    public async Task Read_GitFileThatLeadsNowhere_SaysWhatToDo(CancellationToken token)
    {
        using var folder = new TempFolder();
        folder.Write(".git", "gitdir: /nowhere/at/all\n");
        await Assert.ThatAsync(
            () => Read(folder.Path, token),
            Throws.TypeOf<SourceTreeException>().With.Message.Contains("git worktree repair")
        );
    }

    /// <summary>Runs git as if the repository belonged to somebody else.</summary>
    private sealed class OtherOwner : IToolRunner
    {
        public Task<ToolOutcome> RunAsync(ToolCall call, CancellationToken cancellationToken)
        {
            var environment = call
                .Environment.Add("GIT_TEST_ASSUME_DIFFERENT_OWNER", "1")
                .Add("GIT_CONFIG_GLOBAL", "/dev/null")
                .Add("GIT_CONFIG_NOSYSTEM", "1");
            var changed = call with { Environment = environment };
            return new ToolRunner(TimeProvider.System).RunAsync(changed, cancellationToken);
        }
    }
}
