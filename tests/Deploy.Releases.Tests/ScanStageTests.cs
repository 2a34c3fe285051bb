using Deploy.Releases.Scanning;
using Deploy.Releases.Tools;

namespace Deploy.Releases.Tests;

[CancelAfter(60_000)]
public sealed class ScanStageTests
{
    [Test]
    public async Task Run_OfATree_JudgesAndLeavesTheSarifFile(CancellationToken token)
    {
        using var folder = new TempFolder();
        folder.Write("config.env", "key=AK" + "IAQWERTYUIOPASDFGH");
        folder.Write(WaiverFile.Name, "- id: aws-access-key\n  target: config.env\n");
        var tools = new ToolRunner(TimeProvider.System);
        var stage = new ScanStage([new SecretScanner(tools)], TimeProvider.System);
        var sarif = folder.At(".deploy/reports/scan.sarif");
        var report = await stage.RunAsync(new(folder.Path, [], null), new(), sarif, token);
        var reasons = report.Verdict.Match(_ => [], fail => fail.Reasons);
        Assert.That(reasons, Has.Length.EqualTo(4), "the secret, and three fields of the waiver");
        Assert.That(File.ReadAllText(sarif), Does.Contain("\"aws-access-key\""));
    }

    [Test, Category("Integration")]
    public async Task Run_OfThisRepository_FindsNoSecret(CancellationToken token)
    {
        var scanner = new SecretScanner(new ToolRunner(TimeProvider.System));

        var ran = (ScannerOutcome.Ran)await scanner.ScanAsync(new(Root(), [], null), token);

        Assert.That(ran.Findings.Select(f => f.ToString()), Is.Empty);
    }

    [Test, Category("Integration")]
    public async Task Run_AuditWithTheRealSdk_RanOrSaysThatNoSourceHasAdvisories(
        CancellationToken token
    )
    {
        using var folder = new TempFolder();
        folder.Write(
            "app.csproj",
            "<Project Sdk=\"Microsoft.NET.Sdk\"><PropertyGroup><TargetFramework>net10.0"
                + "</TargetFramework></PropertyGroup><ItemGroup><PackageReference "
                + "Include=\"YamlDotNet\" Version=\"16.3.0\" /></ItemGroup></Project>"
        );
        var scanner = new DependencyAuditScanner(new ToolRunner(TimeProvider.System));
        var outcome = await scanner.ScanAsync(new(folder.Path, ["app.csproj"], null), token);
        var said = outcome.Match(
            ran => ran.Findings.IsEmpty ? "none known" : "found in a package without advisories",
            absent => absent.Reason,
            failed => failed.Reason
        );
        TestContext.Out.WriteLine(said);
        Assert.That(said, Is.EqualTo("none known").Or.Contains("No package source offers"));
    }

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Deploy.sln")))
            folder = folder.Parent!;
        return folder.FullName;
    }
}
