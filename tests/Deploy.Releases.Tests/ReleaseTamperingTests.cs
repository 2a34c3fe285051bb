using System.Runtime.Versioning;
using Deploy.Releases.Store;
using Deploy.Rollouts.Releases;

namespace Deploy.Releases.Tests;

[CancelAfter(20_000)]
public sealed class ReleaseTamperingTests
{
    private StoreBench _bench = null!;

    [SetUp]
    public void SetUp() => _bench = new();

    [TearDown]
    public void TearDown() => _bench.Dispose();

    [Test]
    public async Task Save_ThenOpen_GivesTheSameRelease(CancellationToken token)
    {
        var saved = await _bench.Save(StoreBench.Draft(), token);
        var opened = await _bench.Store.OpenAsync(saved.Id.Digest, token);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(opened.Id, Is.EqualTo(saved.Id));
            Assert.That(opened.Record, Is.EqualTo(saved.Record));
            Assert.That(
                opened.Manifest.Files.Select(f => f.Path),
                Is.EqualTo(new[] { "App.dll", "run.sh", "wwwroot/index.html" })
            );
            Assert.That(
                File.ReadAllText(Path.Combine(opened.FilesFolder, "App.dll")),
                Is.EqualTo("code")
            );
        }
    }

    [Test]
    public async Task Verify_Untouched_FindsNothing(CancellationToken token)
    {
        var saved = await _bench.Save(StoreBench.Draft(), token);
        Assert.That(await _bench.Store.VerifyAsync(saved.Id.Digest, token), Is.Empty);
    }

    [Test]
    public async Task Verify_TamperedEverywhere_ReportsAllOfIt(CancellationToken token)
    {
        var saved = await _bench.Save(StoreBench.Draft(), token);
        Replace(saved, "App.dll", "evil");
        File.Delete(Path.Combine(saved.FilesFolder, "run.sh"));
        File.WriteAllText(Path.Combine(saved.FilesFolder, "extra.dll"), "x");
        File.WriteAllText(saved.SbomPath + ".new", "[]");
        File.Move(saved.SbomPath + ".new", saved.SbomPath, overwrite: true);
        var found = await _bench.Store.VerifyAsync(saved.Id.Digest, token);
        Assert.That(
            found.Select(a => $"{a.Path} {a.Kind}"),
            Is.EqualTo(
                new[]
                {
                    "files/App.dll Altered",
                    "files/run.sh Missing",
                    "files/extra.dll Extra",
                    "sbom.cdx.json Altered",
                }
            )
        );
    }

    private static void Replace(Release release, string path, string content)
    {
        var full = Path.Combine(release.FilesFolder, path);
        File.Delete(full);
        File.WriteAllText(full, content);
    }

    [Test]
    public async Task Verify_LinkInPlaceOfAFile_IsNotFollowed(CancellationToken token)
    {
        var saved = await _bench.Save(StoreBench.Draft(), token);
        var path = Path.Combine(saved.FilesFolder, "App.dll");
        File.Move(path, _bench.Folder.At("elsewhere"));
        File.CreateSymbolicLink(path, _bench.Folder.At("elsewhere"));
        var found = await _bench.Store.VerifyAsync(saved.Id.Digest, token);
        Assert.That(found.Single().Detail, Is.EqualTo("a link stands in its place"));
    }

    [Test]
    [UnsupportedOSPlatform("windows"), Platform(Exclude = "Win")]
    public async Task Verify_ExecutableBitTaken_IsAnAlteration(CancellationToken token)
    {
        var saved = await _bench.Save(StoreBench.Draft(), token);
        File.SetUnixFileMode(Path.Combine(saved.FilesFolder, "run.sh"), UnixFileMode.UserRead);
        Assert.That(
            (await _bench.Store.VerifyAsync(saved.Id.Digest, token)).Single().Path,
            Is.EqualTo("files/run.sh")
        );
    }

    [Test]
    public async Task Save_OntoAnAlteredRelease_IsRefused(CancellationToken token)
    {
        Replace(await _bench.Save(StoreBench.Draft(), token), "App.dll", "evil");
        Assert.That(
            async () => await _bench.Save(StoreBench.Draft(), token),
            Throws.TypeOf<ReleaseStoreException>().With.Message.Contains("files/App.dll Altered")
        );
    }

    [TestCase("\"version\": \"1.0.0\"", "\"version\": \"9.9.9\"", "is altered")]
    [TestCase("App.dll\",\n", "../../evil\",\n", "'..' part")]
    [TestCase("\"path\": \"App.dll\"", "\"path\": \"/etc/passwd\"", "absolute")]
    [TestCase("\"path\": \"App.dll\"", "\"path\": \"a\\\\b\"", "'\\'")]
    [TestCase("\"path\": \"App.dll\"", "\"path\": \"run.sh\"", "listed 2 times")]
    [TestCase("\"schema\": 1", "\"schema\": 2", "schema 1 expected, seen 2")]
    [TestCase("\"schema\": 1", "\"unknown\": 1", "unknown")]
    [TestCase("\"sdk\": \"10.0.100\"", "\"sdk\": null", "sdk")]
    public async Task Open_TamperedManifest_IsRefused(
        string from,
        string to,
        string says,
        CancellationToken token
    )
    {
        var saved = await _bench.Save(StoreBench.Draft(), token);
        var text = File.ReadAllText(saved.ManifestPath);
        Assert.That(text, Does.Contain(from));
        File.WriteAllText(saved.ManifestPath, text.Replace(from, to));
        Assert.That(
            async () => await _bench.Store.OpenAsync(saved.Id.Digest, token),
            Throws.TypeOf<ReleaseStoreException>().With.Message.Contains(says).IgnoreCase
        );
    }

    [Test]
    public async Task Open_VolatileFieldAltered_ShowsInTheRecordOnly(CancellationToken token)
    {
        var saved = await _bench.Save(StoreBench.Draft(), token);
        var text = File.ReadAllText(saved.ManifestPath);
        File.WriteAllText(saved.ManifestPath, text.Replace("\"abc\"", "\"def\""));
        var opened = await _bench.Store.OpenAsync(saved.Id.Digest, token);
        Assert.That(
            (opened.Id == saved.Id, opened.Record == saved.Record),
            Is.EqualTo((true, false))
        );
    }

    [Test]
    public void Open_UnknownDigest_SaysHowToBuildIt(CancellationToken token) =>
        Assert.That(
            async () => await _bench.Store.OpenAsync(Digest.Of("?"u8), token),
            Throws.TypeOf<ReleaseStoreException>().With.Message.Contains("./build.sh Build")
        );

    [Test]
    public async Task FindByInput_OfAReleaseWithAnAlteredManifest_IsRefused(CancellationToken token)
    {
        var saved = await _bench.Save(StoreBench.Draft(), token);
        var text = File.ReadAllText(saved.ManifestPath);
        File.WriteAllText(saved.ManifestPath, text.Replace("App.dll", "Evil.dll"));
        await Assert.ThatAsync(
            () => _bench.Store.FindByInputAsync(StoreBench.Input("s", "1.0.0"), token),
            Throws.TypeOf<ReleaseStoreException>().With.Message.Contains("is altered")
        );
    }

    [Test]
    public async Task Verify_LinkInPlaceOfAllFiles_IsNotEntered(CancellationToken token)
    {
        var saved = await _bench.Save(StoreBench.Draft(), token);
        Directory.Move(saved.FilesFolder, _bench.Folder.At("elsewhere"));
        Directory.CreateSymbolicLink(saved.FilesFolder, _bench.Folder.At("elsewhere"));
        var found = await _bench.Store.VerifyAsync(saved.Id.Digest, token);
        Assert.That(found.Count(a => a.Kind == AlterationKind.Missing), Is.EqualTo(3));
    }
}
