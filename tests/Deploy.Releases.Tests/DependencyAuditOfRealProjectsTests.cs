using Deploy.Releases.Scanning;
using Deploy.Releases.Tools;

namespace Deploy.Releases.Tests;

/// <summary>The real SDK, asked about a project of its own with one package.</summary>
[Category("Integration")]
[CancelAfter(120_000)]
public sealed class DependencyAuditOfRealProjectsTests
{
    [Test]
    public async Task Scan_SourceAtAClosedPort_IsAbsentAndNamesIt(CancellationToken token)
    {
        // Port 9 discards: on loopback nobody listens there.
        var outcome = await ScanAsync("http://127.0.0.1:9/v3/index.json", token);

        Assert.That(outcome, Is.TypeOf<ScannerOutcome.Absent>(), outcome.ToString());
        Assert.That(((ScannerOutcome.Absent)outcome).Reason, Does.Contain("127.0.0.1:9"));
    }

    [Test]
    public async Task Scan_AdvisoriesThatCannotBeRead_IsAbsentAndNotAPass(CancellationToken token)
    {
        using var feed = new AdvisoryFeed(isBroken: true);

        var outcome = await ScanAsync(feed.Address, token);

        Assert.That(outcome, Is.TypeOf<ScannerOutcome.Absent>(), outcome.ToString());
        Assert.That(((ScannerOutcome.Absent)outcome).Reason, Does.Contain("500"));
    }

    [Test]
    public async Task Scan_AnAdvisoryAgainstThePackage_IsAFinding(CancellationToken token)
    {
        using var feed = new AdvisoryFeed(isBroken: false);

        var outcome = await ScanAsync(feed.Address, token);

        Assert.That(outcome, Is.TypeOf<ScannerOutcome.Ran>(), outcome.ToString());
        var finding = ((ScannerOutcome.Ran)outcome).Findings.Single();
        Assert.That(finding.Severity, Is.EqualTo(Severity.High));
        Assert.That(finding.Target, Is.EqualTo("Some.Package@1.0.0"));
    }

    /// <summary>The package is in a folder, the advisories are elsewhere.</summary>
    private static async Task<ScannerOutcome> ScanAsync(string audit, CancellationToken token)
    {
        using var folder = new TempFolder();
        folder.Write("Directory.Build.props", "<Project />");
        folder.Write("Directory.Packages.props", "<Project />");
        folder.Write(
            "nuget.config",
            $"""
            <configuration>
              <config><add key="globalPackagesFolder" value="packages" /></config>
              <packageSources><clear /><add key="here" value="source" /></packageSources>
              <auditSources>
                <clear />
                <add key="feed" value="{audit}" allowInsecureConnections="true" />
              </auditSources>
            </configuration>
            """
        );
        folder.Write(
            "app.csproj",
            """
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <TargetFramework>net10.0</TargetFramework>
                <TreatWarningsAsErrors>true</TreatWarningsAsErrors>
              </PropertyGroup>
              <ItemGroup><PackageReference Include="Some.Package" Version="1.0.0" /></ItemGroup>
            </Project>
            """
        );
        AdvisoryFeed.WritePackage(folder.At("source"));
        var scanner = new DependencyAuditScanner(new ToolRunner(TimeProvider.System));
        return await scanner.ScanAsync(new(folder.Path, ["app.csproj"], null), token);
    }
}
