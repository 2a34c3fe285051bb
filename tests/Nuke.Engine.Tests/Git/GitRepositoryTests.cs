using Nuke.Common.Git;
using Nuke.Engine.Tests.Running;

namespace Nuke.Engine.Tests.Git;

[Parallelizable(ParallelScope.All)]
internal sealed class GitRepositoryTests
{
    private const string One = "1111111111111111111111111111111111111111";
    private const string Two = "2222222222222222222222222222222222222222";

    [Test]
    public void Repository_IsReadFromItsFiles()
    {
        using var folder = Sample();

        var git = GitRepository.FromLocalDirectory(folder.Path / "src");

        Assert.That(
            (git.Branch, git.Commit, git.Identifier, git.RemoteName, git.RemoteBranch),
            Is.EqualTo(("feature/x", One, "a/b", "upstream", "x"))
        );
        Assert.That(git.Tags, Is.EqualTo(new[] { "v1", "v2" }));
        Assert.That(git.IsOnFeatureBranch(), Is.True);
        Assert.That(git.LocalDirectory, Is.EqualTo(folder.Path));
    }

    [Test]
    public void DetachedHead_HasNoBranch()
    {
        using var folder = Sample();
        folder.Write(".git/HEAD", Two);

        var git = GitRepository.FromLocalDirectory(folder.Path);

        Assert.That((git.Branch, git.Commit), Is.EqualTo(((string?)null, Two)));
    }

    [Test]
    public void PackedBranch_HasItsCommit()
    {
        using var folder = Sample();
        folder.Write(".git/HEAD", "ref: refs/heads/packed");

        Assert.That(GitRepository.FromLocalDirectory(folder.Path).Commit, Is.EqualTo(Two));
    }

    [Test]
    public void Worktree_IsReadThroughItsFile()
    {
        using var folder = Sample();
        var tree = folder.Path / ".git/worktrees/w";
        folder.Write(".git/worktrees/w/HEAD", "ref: refs/heads/packed");
        folder.Write(".git/worktrees/w/commondir", "../..");
        folder.Write("w/.git", $"gitdir: {tree}");

        var git = GitRepository.FromLocalDirectory(folder.Path / "w");

        Assert.That((git.Branch, git.Commit), Is.EqualTo(("packed", Two)));
        Assert.That(git.LocalDirectory, Is.EqualTo(folder.Path / "w"));
    }

    [Test]
    public void DirectoryOutsideARepository_IsRefused()
    {
        using var folder = new TempFolder();

        Assert.That(
            () => GitRepository.FromLocalDirectory(folder.Path),
            Throws.ArgumentException.With.Message.Contain("is in no git repository")
        );
    }

    private static TempFolder Sample()
    {
        var folder = new TempFolder();
        folder.Write("src/a.txt");
        folder.Write(".git/HEAD", "ref: refs/heads/feature/x\n");
        folder.Write(".git/refs/heads/feature/x", One + "\n");
        folder.Write(".git/refs/tags/v1", One);
        folder.Write(
            ".git/packed-refs",
            $"# pack-refs\n{Two} refs/heads/packed\n{Two} refs/tags/v2\n^{One}\n"
        );
        folder.Write(
            ".git/config",
            """
            [remote "upstream"]
                url = git@github.com:a/b.git
            [branch "feature/x"]
                remote = upstream
                merge = refs/heads/x
            """
        );
        return folder;
    }
}
