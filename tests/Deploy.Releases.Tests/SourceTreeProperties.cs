using Deploy.Releases.Sources;
using Deploy.Rollouts.Releases;

namespace Deploy.Releases.Tests;

/// <summary>
/// The same laws on a real disk, for every kind of change and with and without git.
/// </summary>
[CancelAfter(20_000)]
public sealed class SourceTreeProperties
{
    private TempFolder _folder = null!;

    [SetUp]
    public void MakeTree()
    {
        _folder = new();
        _folder.Write("a.txt", "one");
        _folder.Write("empty", "");
        _folder.Write("src/b.txt", "two");
        _folder.Write("src/deep/ü ö.txt", "three");
        File.CreateSymbolicLink(_folder.At("link"), "a.txt");
    }

    [TearDown]
    public void Remove() => _folder.Dispose();

    private void Change(string how)
    {
        switch (how)
        {
            case "edit":
                _folder.Write("src/b.txt", "2");
                break;
            case "edit keeping size":
                _folder.Write("src/b.txt", "owt");
                break;
            case "fill an empty file":
                _folder.Write("empty", "x");
                break;
            case "add":
                _folder.Write("src/c.txt", "two");
                break;
            case "add an empty file":
                _folder.Write("src/c.txt", "");
                break;
            case "delete":
                File.Delete(_folder.At("a.txt"));
                break;
            case "rename":
                File.Move(_folder.At("a.txt"), _folder.At("z.txt"));
                break;
            case "move":
                File.Move(_folder.At("a.txt"), _folder.At("src/a.txt"));
                break;
            case "make executable":
                _folder.MakeExecutable("a.txt");
                break;
            case "point the link elsewhere":
                File.Delete(_folder.At("link"));
                File.CreateSymbolicLink(_folder.At("link"), "empty");
                break;
            case "replace the link by its target":
                File.Delete(_folder.At("link"));
                _folder.Write("link", "one");
                break;
            default:
                File.Delete(_folder.At("a.txt"));
                File.CreateSymbolicLink(_folder.At("a.txt"), "one");
                break;
        }
    }

    private async Task<Digest> Read(CancellationToken token) =>
        (
            await new SourceTree(new Tools.ToolRunner(TimeProvider.System)).ReadAsync(
                _folder.Path,
                token
            )
        ).Digest;

    [Test]
    public async Task Digest_AfterAnyChange_IsAnother(
        [Values(
            "edit",
            "edit keeping size",
            "fill an empty file",
            "add",
            "add an empty file",
            "delete",
            "rename",
            "move",
            "make executable",
            "point the link elsewhere",
            "replace the link by its target",
            "replace a file by a link"
        )]
            string how,
        [Values] bool git,
        CancellationToken token
    )
    {
        if (git)
            _folder.Init().Commit("first");
        var before = await Read(token);
        Change(how);
        Assert.That(await Read(token), Is.Not.EqualTo(before));
    }

    [Test]
    public async Task Digest_AfterTouchingWithoutChanging_IsTheSame(
        [Values] bool git,
        CancellationToken token
    )
    {
        if (git)
            _folder.Init().Commit("first");
        var before = await Read(token);
        File.SetLastWriteTimeUtc(
            _folder.At("a.txt"),
            new DateTime(2000, 1, 1, 0, 0, 0, DateTimeKind.Utc)
        );
        Directory.CreateDirectory(_folder.At("empty folder"));
        if (git)
            _folder.Git("branch", "other");
        Assert.That(await Read(token), Is.EqualTo(before));
    }

    [Test]
    public async Task Digest_LinkOutOfTheTree_CountsByItsTextOnly(
        [Values] bool git,
        CancellationToken token
    )
    {
        using var outside = new TempFolder();
        outside.Write("inner/secret", "1");
        Directory.CreateSymbolicLink(_folder.At("out"), outside.At("inner"));
        if (git)
            _folder.Init().Commit("first");
        var before = await Read(token);
        outside.Write("inner/secret", "2");
        Assert.That(await Read(token), Is.EqualTo(before));
    }

    [Test]
    public async Task Digest_TrackedFolderReplacedByALink_DoesNotReadThroughIt(
        CancellationToken token
    )
    {
        using var outside = new TempFolder();
        outside.Write("b.txt", "two");
        outside.Write("deep/ü ö.txt", "three");
        _folder.Init().Commit("first");
        Directory.Delete(_folder.At("src"), recursive: true);
        Directory.CreateSymbolicLink(_folder.At("src"), outside.Path);
        var before = await Read(token);
        outside.Write("b.txt", "changed");
        Assert.That(await Read(token), Is.EqualTo(before));
    }
}
