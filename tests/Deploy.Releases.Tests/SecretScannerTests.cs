using Deploy.Releases.Scanning;
using Deploy.Releases.Tools;

namespace Deploy.Releases.Tests;

[CancelAfter(20_000)]
public sealed class SecretScannerTests
{
    private static readonly string _key = "AK" + "IAQWERTYUIOPASDFGH";

    private static async Task<ScannerOutcome.Ran> Scan(TempFolder folder, CancellationToken token)
    {
        var scanner = new SecretScanner(new ToolRunner(TimeProvider.System));
        return (ScannerOutcome.Ran)await scanner.ScanAsync(new(folder.Path, [], null), token);
    }

    [Test]
    public async Task Scan_SecretInATrackedFile_NamesThePlaceButNotTheSecret(
        CancellationToken token
    )
    {
        using var folder = new TempFolder().Init();
        folder.Write("src/settings.json", $"{{\n \"key\": \"{_key}\"\n}}");
        folder.Commit("oops");
        var finding = (await Scan(folder, token)).Findings.Single();
        using (Assert.EnterMultipleScope())
        {
            Assert.That((finding.Path, finding.Line), Is.EqualTo(("src/settings.json", 2)));
            Assert.That(
                finding.ToString(),
                Does.Not.Contain(_key).And.Contain(finding.Fingerprint)
            );
        }
    }

    [Test]
    public async Task Scan_UntrackedFile_CountsAndIgnoredDoesNot(CancellationToken token)
    {
        using var folder = new TempFolder().Init();
        folder.Write(".gitignore", "local.env\n");
        folder.Write("local.env", _key);
        folder.Write("new.env", _key);
        Assert.That((await Scan(folder, token)).Findings.Single().Path, Is.EqualTo("new.env"));
    }

    [Test]
    public async Task Scan_BinaryLargeAndLinkedFiles_AreNotRead(CancellationToken token)
    {
        using var folder = new TempFolder();
        folder.Write("binary.bin", "\0" + _key);
        folder.Write("large.txt", _key + new string(' ', SecretScanner.FileMaxBytes));
        File.CreateSymbolicLink(folder.At("link"), "/etc/hostname");
        var ran = await Scan(folder, token);
        Assert.That(
            (ran.Findings.Length, ran.Detail),
            Is.EqualTo((0, "3 files, 1 larger than 1 MiB not read"))
        );
    }
}
