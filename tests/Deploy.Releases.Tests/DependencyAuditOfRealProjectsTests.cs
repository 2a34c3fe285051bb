using Deploy.Releases.Scanning;
using Deploy.Releases.Tools;

namespace Deploy.Releases.Tests;

[Category("Integration")]
[CancelAfter(120_000)]
public sealed class DependencyAuditOfRealProjectsTests
{
    /// <summary>Port 9 discards: on loopback nobody listens there.</summary>
    private const string ClosedSource = """
        <configuration>
          <packageSources>
            <clear />
            <add key="gone" value="http://127.0.0.1:9/v3/index.json"
                 allowInsecureConnections="true" />
          </packageSources>
        </configuration>
        """;

    private const string Project = """
        <Project Sdk="Microsoft.NET.Sdk">
          <PropertyGroup>
            <TargetFramework>net10.0</TargetFramework>
            <TreatWarningsAsErrors>true</TreatWarningsAsErrors>
          </PropertyGroup>
          <ItemGroup><PackageReference Include="Some.Package" Version="1.0.0" /></ItemGroup>
        </Project>
        """;

    [Test]
    public async Task Scan_SourceAtAClosedPort_IsAbsentAndNamesIt(CancellationToken token)
    {
        using var folder = new TempFolder();
        folder.Write("app.csproj", Project);
        folder.Write("nuget.config", ClosedSource);
        folder.Write("Directory.Build.props", "<Project />");
        folder.Write("Directory.Packages.props", "<Project />");
        var scanner = new DependencyAuditScanner(new ToolRunner(TimeProvider.System));

        var outcome = await scanner.ScanAsync(new(folder.Path, ["app.csproj"], null), token);

        Assert.That(outcome, Is.TypeOf<ScannerOutcome.Absent>(), outcome.ToString());
        Assert.That(((ScannerOutcome.Absent)outcome).Reason, Does.Contain("127.0.0.1:9"));
    }
}
