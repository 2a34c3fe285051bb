using System.Collections.Immutable;
using Deploy.Releases.Store;
using Deploy.Rollouts.Releases;

namespace Deploy.Releases.Tests;

[CancelAfter(20_000)]
public sealed class ReleaseStoreTests
{
    private StoreBench _bench = null!;

    [SetUp]
    public void SetUp() => _bench = new();

    [TearDown]
    public void TearDown() => _bench.Dispose();

    [Test]
    public async Task Save_SameFilesAndVersionFromAnotherCommit_IsTheSameRelease(
        CancellationToken token
    )
    {
        var first = await _bench.Save(StoreBench.Draft(), token);
        var other = StoreBench.Draft(source: "other", minutes: 9) with { Sdk = "10.0.999" };
        var second = await _bench.Save(other, token);
        Assert.That((second.Id, second.Record), Is.EqualTo((first.Id, first.Record)));
    }

    [Test]
    public async Task Save_AnotherVersion_IsAnotherRelease(CancellationToken token)
    {
        var first = await _bench.Save(StoreBench.Draft("1.0.0"), token);
        var second = await _bench.Save(StoreBench.Draft("1.0.1"), token);
        Assert.That(second.Id.Digest, Is.Not.EqualTo(first.Id.Digest));
    }

    [TestCase("stage/App.dll", "changed")]
    [TestCase("stage/new.txt", "")]
    public async Task Save_AnyOtherContent_IsAnotherRelease(
        string path,
        string content,
        CancellationToken token
    )
    {
        var first = await _bench.Save(StoreBench.Draft(), token);
        _bench.Folder.Write(path, content);
        Assert.That(
            (await _bench.Save(StoreBench.Draft(), token)).Id.Digest,
            Is.Not.EqualTo(first.Id.Digest)
        );
    }

    [Test]
    public async Task Save_ByManyAtOnce_StoresOneRelease(CancellationToken token)
    {
        var all = await Task.WhenAll(
            Enumerable.Range(0, 8).Select(_ => _bench.Save(StoreBench.Draft(), token))
        );
        using (Assert.EnterMultipleScope())
        {
            Assert.That(all.Select(r => r.Record).Distinct().Count(), Is.EqualTo(1));
            Assert.That(_bench.Store.List().Releases, Has.Length.EqualTo(1));
            Assert.That(Directory.GetDirectories(_bench.Folder.At("store/.incoming")), Is.Empty);
        }
    }

    [Test]
    public async Task Save_WriterKilledHalfway_LeavesNothingThatCounts(CancellationToken token)
    {
        _bench.Folder.Write("store/.incoming/abcd/manifest.json", "{");
        _bench.Folder.Write("store/.incoming/abcd/files/App.dll", "co");
        Assert.That(_bench.Store.List().Releases, Is.Empty);
        await _bench.Save(StoreBench.Draft(), token);
        Assert.That(_bench.Store.List().Releases, Has.Length.EqualTo(1));
    }

    [Test]
    public void Save_CancelledInTheMiddle_LeavesNothing(CancellationToken token)
    {
        using var source = CancellationTokenSource.CreateLinkedTokenSource(token);
        byte[] CancelAndDescribe(ReleaseManifest manifest)
        {
            source.Cancel();
            return "{}"u8.ToArray();
        }
        var stage = _bench.Folder.At("stage");
        Assert.That(
            async () =>
                await _bench.Store.SaveAsync(
                    stage,
                    StoreBench.Draft(),
                    CancelAndDescribe,
                    source.Token
                ),
            Throws.InstanceOf<OperationCanceledException>()
        );
        Assert.That(Directory.GetDirectories(_bench.Folder.At("store/.incoming")), Is.Empty);
        Assert.That(_bench.Store.List().Releases, Is.Empty);
    }

    [Test]
    public void Save_DescriptionFails_LeavesNothing(CancellationToken token)
    {
        Assert.That(
            async () =>
                await _bench.Store.SaveAsync(
                    _bench.Folder.At("stage"),
                    StoreBench.Draft(),
                    _ => throw new InvalidDataException("no deps.json"),
                    token
                ),
            Throws.TypeOf<InvalidDataException>()
        );
        Assert.That(Directory.Exists(_bench.Folder.At("store")), Is.False);
    }

    [Test]
    public async Task Save_StoredFiles_AreReadOnlyAndKeepTheExecutableBit(CancellationToken token)
    {
        if (OperatingSystem.IsWindows())
            return;
        var saved = await _bench.Save(StoreBench.Draft(), token);
        string Mode(string path) =>
            Convert.ToString((int)File.GetUnixFileMode(Path.Combine(saved.FilesFolder, path)), 8);
        Assert.That((Mode("App.dll"), Mode("run.sh")), Is.EqualTo(("444", "555")));
    }

    [Test]
    public void Save_StageWithALink_IsRefusedAndChangesNothing(CancellationToken token)
    {
        File.CreateSymbolicLink(_bench.Folder.At("stage/passwd"), "/etc/passwd");
        Directory.CreateSymbolicLink(_bench.Folder.At("stage/etc"), "/etc");
        Assert.That(
            async () => await _bench.Save(StoreBench.Draft(), token),
            Throws
                .TypeOf<ReleaseStoreException>()
                .With.Message.Contains("'etc' is a link; 'passwd' is a link")
        );
        Assert.That(_bench.Store.List().Releases, Is.Empty);
    }

    [Test]
    public async Task FindByInput_OfASavedRelease_FindsIt(CancellationToken token)
    {
        var saved = await _bench.Save(StoreBench.Draft(), token);
        var found = await _bench.Store.FindByInputAsync(StoreBench.Input("s", "1.0.0"), token);
        Assert.That(found?.Id, Is.EqualTo(saved.Id));
    }

    [TestCase("other", "1.0.0")]
    [TestCase("s", "1.0.1")]
    public async Task FindByInput_OfAnotherInput_FindsNothing(
        string source,
        string version,
        CancellationToken token
    )
    {
        await _bench.Save(StoreBench.Draft(), token);
        Assert.That(
            await _bench.Store.FindByInputAsync(StoreBench.Input(source, version), token),
            Is.Null
        );
    }

    [Test]
    public async Task List_SeveralAndOneBroken_IsNewestFirstAndNamesTheBroken(
        CancellationToken token
    )
    {
        var old = await _bench.Save(StoreBench.Draft("1.0.0", minutes: 0), token);
        var young = await _bench.Save(StoreBench.Draft("1.0.2", minutes: 5), token);
        var broken = await _bench.Save(StoreBench.Draft("1.0.1", minutes: 3), token);
        File.WriteAllText(broken.ManifestPath, "{");
        var listed = _bench.Store.List();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(listed.Releases.Select(r => r.Id), Is.EqualTo(new[] { young.Id, old.Id }));
            Assert.That(listed.Faults.Single(), Does.Contain(broken.ManifestPath));
        }
    }

    [Test]
    public async Task Prune_KeepsTheNewestAndThePinned(CancellationToken token)
    {
        var first = await _bench.Save(StoreBench.Draft("1.0.0", minutes: 0), token);
        var second = await _bench.Save(StoreBench.Draft("1.0.1", minutes: 1), token);
        var third = await _bench.Save(StoreBench.Draft("1.0.2", minutes: 2), token);
        var gone = _bench.Store.Prune(1, new HashSet<Digest> { first.Id.Digest }, StoreBench.Noon);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(gone, Is.EqualTo(new[] { second.Id }));
            Assert.That(
                _bench.Store.List().Releases.Select(r => r.Id),
                Is.EqualTo(new[] { third.Id, first.Id })
            );
            Assert.That(
                await _bench.Store.FindByInputAsync(StoreBench.Input("s", "1.0.1"), token),
                Is.Null
            );
        }
    }

    [TestCase(2, false)]
    [TestCase(0, true)]
    public void Prune_LeftOverOfAKilledWriter_GoesWhenItIsOld(int hoursLater, bool remains)
    {
        var left = Path.GetDirectoryName(_bench.Folder.Write("store/.incoming/abcd/x", "x"))!;
        _bench.Store.Prune(
            1,
            ImmutableHashSet<Digest>.Empty,
            new DateTimeOffset(Directory.GetLastWriteTimeUtc(left)).AddHours(hoursLater)
        );
        Assert.That(Directory.Exists(left), Is.EqualTo(remains));
    }
}
