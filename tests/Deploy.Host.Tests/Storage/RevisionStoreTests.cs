using Deploy.Host.Contracts;
using Deploy.Host.Storage;
using Deploy.Rollouts.Releases;

namespace Deploy.Host.Tests.Storage;

public sealed class RevisionStoreTests
{
    private readonly TemporaryFolder _folder = new();

    private string Store => Path.Combine(_folder.Path, "revisions");

    [OneTimeTearDown]
    public void End() => _folder.Dispose();

    [SetUp]
    public void Clear() => _folder.Clear();

    [Test]
    public async Task Materialise_WhatWasShipped_IsCopied()
    {
        var folder = await MaterialiseAsync(Shipped("app/main.dll", "code"));

        Assert.That(File.ReadAllText(Path.Combine(folder, "app", "main.dll")), Is.EqualTo("code"));
    }

    [Test]
    public async Task Materialise_SourceChangesLater_WhatRunsDoesNot()
    {
        var spec = Shipped("main.dll", "code");
        var folder = await MaterialiseAsync(spec);
        _folder.Write("release/main.dll", "other");

        await MaterialiseAsync(spec);

        Assert.That(File.ReadAllText(Path.Combine(folder, "main.dll")), Is.EqualTo("code"));
    }

    [Test]
    public async Task Materialise_CopyWasAltered_IsCopiedAgain()
    {
        var spec = Shipped("main.dll", "code");
        var folder = await MaterialiseAsync(spec);
        File.WriteAllText(Path.Combine(folder, "main.dll"), "altered");

        await MaterialiseAsync(spec);

        Assert.That(File.ReadAllText(Path.Combine(folder, "main.dll")), Is.EqualTo("code"));
    }

    [Test]
    public void Materialise_FileIsNotWhatWasShipped_IsRefusedAndLeavesNothing()
    {
        var spec = Shipped("main.dll", "code");
        _folder.Write("release/main.dll", "altered");

        Assert.That(
            () => MaterialiseAsync(spec),
            Throws.TypeOf<InvalidDataException>().With.Message.Contains("main.dll expected sha256:")
        );
        Assert.That(Directory.EnumerateFileSystemEntries(Store), Is.Empty);
    }

    [Test]
    public void Materialise_FileIsMissing_IsRefusedNamingIt()
    {
        var spec = Shipped("main.dll", "code");
        File.Delete(Path.Combine(_folder.Path, "release", "main.dll"));

        Assert.That(
            () => MaterialiseAsync(spec),
            Throws.TypeOf<InvalidDataException>().With.Message.Contains("seen no such file")
        );
    }

    [TestCase("../outside.dll")]
    [TestCase("a/../../outside.dll")]
    [TestCase("/etc/passwd")]
    public void Materialise_PathLeadsOut_IsRefused(string path)
    {
        var spec = Samples.Revision("1.0.0", (path, Digest.Of("x"u8).ToString()));

        Assert.That(
            () => MaterialiseAsync(spec),
            Throws.TypeOf<InvalidDataException>().With.Message.Contains("leads out")
        );
    }

    private Task<string> MaterialiseAsync(RevisionSpec spec) =>
        new RevisionStore(Store).MaterialiseAsync(
            spec with
            {
                Folder = Path.Combine(_folder.Path, "release"),
            },
            default
        );

    private RevisionSpec Shipped(string file, string content)
    {
        _folder.Write($"release/{file}", content);
        var digest = Digest.Of(System.Text.Encoding.UTF8.GetBytes(content)).ToString();
        return Samples.Revision("1.0.0", (file, digest));
    }
}
