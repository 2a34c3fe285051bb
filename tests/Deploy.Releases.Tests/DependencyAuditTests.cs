using Deploy.Releases.Scanning;
using Deploy.Releases.Tools;

namespace Deploy.Releases.Tests;

[CancelAfter(20_000)]
public sealed class DependencyAuditTests
{
    private const string Sources = """
        Registered Sources:
          1.  public [Enabled]
              https://packages.example.org/v3/index.json
          2.  local [Enabled]
              /srv/packages
          3.  old [Disabled]
              https://old.example.org/v3/index.json
        """;

    private const string Vulnerable = """
        { "version": 1, "projects": [ { "path": "app.csproj", "frameworks": [
          { "framework": "net10.0",
            "topLevelPackages": [
              { "id": "A", "requestedVersion": "1.0.0", "resolvedVersion": "1.0.1",
                "vulnerabilities": [
                { "severity": "High", "advisoryurl": "https://example.org/GHSA-aaaa" } ] } ],
            "transitivePackages": [
              { "id": "B", "resolvedVersion": "2.0.0", "vulnerabilities": [
                { "severity": "Moderate", "advisoryurl": "https://example.org/GHSA-bbbb" },
                { "severity": "Critical", "advisoryurl": "https://example.org/GHSA-cccc" } ] } ] },
          { "framework": "net9.0",
            "topLevelPackages": [
              { "id": "A", "resolvedVersion": "1.0.1",
                "vulnerabilities": [
              { "severity": "High", "advisoryurl": "https://example.org/GHSA-aaaa" } ] } ] } ] } ] }
        """;

    private const string Clean = """{ "version": 1, "projects": [ { "path": "app.csproj" } ] }""";

    private const string Silent = """
        { "version": 1, "projects": [], "problems": [ { "project": "app.csproj", "level": "warning",
          "text": "Audit source 'public' did not provide any vulnerability data." } ] }
        """;

    private static FakeTools Sdk(string answer, string configured = "", string restored = "") =>
        new(call =>
            call.Arguments switch
            {
                ["nuget", "config", ..] => FakeTools.Exited(configured, configured == "" ? 1 : 0),
                ["nuget", "list", ..] => FakeTools.Exited(Sources),
                ["restore", ..] => FakeTools.Exited(restored),
                _ => FakeTools.Exited(answer),
            }
        );

    private static Task<ScannerOutcome> Scan(IToolRunner tools, CancellationToken token) =>
        new DependencyAuditScanner(tools).ScanAsync(new(".", ["app.csproj"], null), token);

    [Test]
    public async Task Scan_VulnerablePackages_ReportsEachAdvisoryOnce(CancellationToken token)
    {
        var ran = (ScannerOutcome.Ran)await Scan(Sdk(Vulnerable), token);
        Assert.That(
            ran.Findings.Select(f => (f.Id, f.Target, f.Severity)),
            Is.EqualTo(
                new[]
                {
                    ("GHSA-aaaa", "A@1.0.1", Severity.High),
                    ("GHSA-bbbb", "B@2.0.0", Severity.Medium),
                    ("GHSA-cccc", "B@2.0.0", Severity.Critical),
                }
            )
        );
    }

    [Test]
    public async Task Scan_NothingVulnerable_RanWithoutFindings(CancellationToken token) =>
        Assert.That(
            await Scan(Sdk("Restored app.csproj\n" + Clean), token),
            Is.TypeOf<ScannerOutcome.Ran>().With.Property("Findings").Empty
        );

    [Test]
    public async Task Scan_SourceWithoutAdvisories_IsAnAbsenceAndNotAPass(CancellationToken token)
    {
        var absent = (ScannerOutcome.Absent)await Scan(Sdk(Silent), token);
        Assert.That(
            absent.Reason,
            Does.Contain("Audit source 'public'").And.Contain("auditSources")
        );
    }

    [Test]
    public async Task Scan_OneOfTwoAuditSourcesSilent_Ran(CancellationToken token)
    {
        var configured = "add key=\"public\" value=\"x\"\nadd key=\"other\" value=\"y\"";
        Assert.That(await Scan(Sdk(Silent, configured), token), Is.TypeOf<ScannerOutcome.Ran>());
    }

    [TestCase(
        """{ "problems": [ { "level": "error", "text": "no such project" } ] }""",
        "no such project"
    )]
    [TestCase("MSBUILD : error MSB1009: Project file does not exist.", "expected JSON")]
    public async Task Scan_SdkCannotSay_Failed(string answer, string says, CancellationToken token)
    {
        var failed = (ScannerOutcome.Failed)await Scan(Sdk(answer), token);
        Assert.That(failed.Reason, Does.Contain(says));
    }

    [Test]
    public async Task Scan_WithoutTheSdk_IsAbsent(CancellationToken token) =>
        Assert.That(
            await Scan(FakeTools.NothingInstalled, token),
            Is.TypeOf<ScannerOutcome.Absent>()
        );

    [Test]
    public async Task Scan_NamesEveryNetworkSourceForTheAuditAndCleansUp(CancellationToken token)
    {
        var tools = Sdk(Clean);
        await Scan(tools, token);
        var folder = tools.Calls[^1].Environment["NUGET_COMMON_APPLICATION_DATA"];
        Assert.That(folder, Is.Not.Null.And.Contains("deploy-audit-"));
        Assert.That(
            tools.Calls[^1].Arguments,
            Does.Contain("--artifacts-path").And.Contain(folder)
        );
        Assert.That(Directory.Exists(folder), Is.False);
    }

    [Test]
    public async Task Scan_OneProjectVulnerableAnotherUnknown_Ran(CancellationToken token)
    {
        var tools = new FakeTools(call =>
            call.Arguments switch
            {
                ["nuget", "list", ..] => FakeTools.Exited(Sources),
                ["list", "bad.csproj", ..] => FakeTools.Exited(Vulnerable),
                ["list", ..] => FakeTools.Exited(AuditJudgementTests.ListUnreachable, 1),
                _ => FakeTools.Exited(""),
            }
        );
        var target = new ScanTarget(".", ["app.csproj", "bad.csproj"], null);
        var ran = (ScannerOutcome.Ran)
            await new DependencyAuditScanner(tools).ScanAsync(target, token);
        Assert.That(ran.Findings, Has.Length.EqualTo(3));
        Assert.That(ran.Detail, Does.Contain("not all of it").And.Contain("Connection refused"));
    }

    [Test]
    public async Task Scan_OneProjectCleanAnotherUnknown_IsAbsent(CancellationToken token)
    {
        var tools = new FakeTools(call =>
            call.Arguments switch
            {
                ["nuget", "list", ..] => FakeTools.Exited(Sources),
                ["list", "other.csproj", ..] => FakeTools.Exited(
                    AuditJudgementTests.ListUnreachable,
                    1
                ),
                ["list", ..] => FakeTools.Exited(Clean),
                _ => FakeTools.Exited(""),
            }
        );
        var target = new ScanTarget(".", ["app.csproj", "other.csproj"], null);
        Assert.That(
            await new DependencyAuditScanner(tools).ScanAsync(target, token),
            Is.TypeOf<ScannerOutcome.Absent>()
        );
    }

    [Test]
    public void SourcesIn_AListing_TakesTheEnabledOnesOnTheNetwork() =>
        Assert.That(
            AuditSources.SourcesIn(Sources),
            Is.EqualTo(new[] { ("public", "https://packages.example.org/v3/index.json") })
        );
}
