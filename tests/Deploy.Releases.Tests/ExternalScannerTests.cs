using Deploy.Releases.Scanning;
using Deploy.Releases.Tools;

namespace Deploy.Releases.Tests;

[CancelAfter(20_000)]
public sealed class ExternalScannerTests
{
    private const string TrivyAnswer = """
        { "SchemaVersion": 2, "Results": [ { "Target": "a" }, { "Target": "b", "Vulnerabilities": [
          { "VulnerabilityID": "CVE-2026-1", "PkgName": "A", "InstalledVersion": "1.0",
            "Severity": "HIGH", "Title": "Overflow", "PrimaryURL": "https://example.org/1" },
          { "VulnerabilityID": "CVE-2026-2", "PkgName": "B", "InstalledVersion": "2.0",
            "Severity": "UNKNOWN" } ] } ] }
        """;

    private const string GrypeAnswer = """
        { "matches": [ {
          "vulnerability": {
            "id": "GHSA-1", "severity": "Negligible", "dataSource": "https://example.org" },
          "artifact": { "name": "A", "version": "1.0" } } ] }
        """;

    // Answers with its fourth argument as the id of a finding.
    private const string Script = """
        #!/bin/sh
        printf '{"matches":[{"vulnerability":{"id":"%s"},"artifact":{}}]}' "$4"
        """;

    private static readonly ScanTarget _sbom = new("/srv/app", [], "/srv/r/sbom.cdx.json");

    [Test]
    public async Task Scan_TrivysAnswer_BecomesFindings(CancellationToken token)
    {
        var outcome = await ExternalScanner
            .Trivy(FakeTools.Says(TrivyAnswer))
            .ScanAsync(_sbom, token);
        Assert.That(
            ((ScannerOutcome.Ran)outcome).Findings.Select(f =>
                $"{f.Severity} {f.Id} {f.Target} {f.Message}"
            ),
            Is.EqualTo(
                new[]
                {
                    "High CVE-2026-1 A@1.0 Overflow",
                    "Unknown CVE-2026-2 B@2.0 It has a known vulnerability.",
                }
            )
        );
    }

    [Test]
    public async Task Scan_GrypesAnswer_BecomesFindings(CancellationToken token)
    {
        var outcome = await ExternalScanner
            .Grype(FakeTools.Says(GrypeAnswer))
            .ScanAsync(_sbom, token);
        var finding = ((ScannerOutcome.Ran)outcome).Findings.Single();
        Assert.That(
            (finding.Id, finding.Severity, finding.Url),
            Is.EqualTo(("GHSA-1", Severity.Low, "https://example.org"))
        );
    }

    [TestCase(true, "sbom --quiet --format json /srv/r/sbom.cdx.json")]
    [TestCase(false, "fs --quiet --scanners vuln --format json /srv/app")]
    public async Task Scan_WithTrivy_AsksForTheArtifactBeforeTheTree(
        bool sbom,
        string expected,
        CancellationToken token
    )
    {
        var tools = FakeTools.Says("{}");
        await ExternalScanner
            .Trivy(tools)
            .ScanAsync(sbom ? _sbom : _sbom with { SbomPath = null }, token);
        Assert.That(string.Join(' ', tools.Calls.Single().Arguments), Is.EqualTo(expected));
    }

    [TestCase("not json", 0, "cannot be read")]
    [TestCase("{\"matches\":[{}]}", 0, "cannot be read")]
    [TestCase("{}", 1, "exit code 1: no database")]
    public async Task Scan_BrokenScanner_Failed(
        string output,
        int code,
        string says,
        CancellationToken token
    )
    {
        var tools = FakeTools.Says(output, code, "warning\nno database\n");
        var outcome = await ExternalScanner.Grype(tools).ScanAsync(_sbom, token);
        Assert.That(((ScannerOutcome.Failed)outcome).Reason, Does.Contain(says));
    }

    [Test]
    public async Task Scan_NotInstalled_IsAbsentByName(CancellationToken token)
    {
        var outcome = await ExternalScanner
            .Trivy(FakeTools.NothingInstalled)
            .ScanAsync(_sbom, token);
        Assert.That(outcome, Is.EqualTo(new ScannerOutcome.Absent("trivy is not on PATH.")));
    }

    [Test, Platform(Exclude = "Win")]
    public async Task Scan_RealProgram_GetsItsArgumentsAsTheyAre(CancellationToken token)
    {
        using var folder = new TempFolder();
        folder.Write("scanner", Script);
        folder.MakeExecutable("scanner");
        var tools = new Redirect(new ToolRunner(TimeProvider.System), folder.At("scanner"));
        var target = new ScanTarget(folder.Path, [], "a b;$(touch x)'");
        var outcome = await ExternalScanner.Grype(tools).ScanAsync(target, token);
        Assert.That(
            ((ScannerOutcome.Ran)outcome).Findings.Single().Id,
            Is.EqualTo("sbom:a b;$(touch x)'")
        );
    }

    private sealed class Redirect(IToolRunner tools, string program) : IToolRunner
    {
        public Task<ToolOutcome> RunAsync(ToolCall call, CancellationToken cancellationToken) =>
            tools.RunAsync(call with { Program = program }, cancellationToken);
    }
}
