using Deploy.Releases.Scanning;

namespace Deploy.Releases.Tests;

/// <summary>What the SDK really says, and what it means.</summary>
public sealed class AuditJudgementTests
{
    /// <summary>No source answers at all.</summary>
    public const string ListUnreachable = """
        error: Unable to load the service index for source http://127.0.0.1:9/v3/index.json.
        error:   Connection refused (127.0.0.1:9)
        error:   Connection refused
        """;

    private const string ListClean = """
        { "version": 1, "projects": [ { "path": "/src/app.csproj",
          "frameworks": [ { "framework": "net10.0", "topLevelPackages": [] } ] } ] }
        """;

    private const string ListVulnerable = """
        { "version": 1, "projects": [ { "path": "/src/app.csproj", "frameworks": [
          { "framework": "net10.0", "topLevelPackages": [
            { "id": "Spectre.Console", "requestedVersion": "0.49.1", "resolvedVersion": "0.49.1",
              "vulnerabilities": [ { "severity": "High",
                "advisoryurl": "https://example.org/advisories/GHSA-test-aaaa" } ] } ] } ] } ] }
        """;

    private const string ListSilent = """
        { "version": 1, "problems": [ { "project": "/src/app.csproj", "level": "warning",
          "text": "Audit source 'feed' did not provide any vulnerability data." } ],
          "projects": [ { "path": "/src/app.csproj" } ] }
        """;

    private const string ListNotRestored = """
        { "version": 1, "problems": [ { "level": "error",
          "text": "Restore failed. Run `dotnet restore` for more details on the issue." } ] }
        """;

    private const string ListGarbled = "MSBUILD : error MSB1009: Project file does not exist.";

    private const string Nothing = "";

    private const string Nu1903 =
        "/src/app.csproj : warning NU1903: Package 'Spectre.Console' 0.49.1 has a known high "
        + "severity vulnerability, https://example.org/advisories/GHSA-test-aaaa\n";

    private const string Nu1905 =
        "/src/app.csproj : warning NU1905: Audit source 'feed' did not provide any vulnerability "
        + "data.\n";

    private const string Nu1900Index =
        Nu1905
        + "/src/app.csproj : warning NU1900: Error occurred while getting package vulnerability "
        + "data: Unable to load the service index for source http://127.0.0.1:9/v3/index.json.\n";

    private const string Nu1900Data =
        Nu1905
        + "/src/app.csproj : warning NU1900: Error occurred while getting package vulnerability "
        + "data: Response status code does not indicate success: 500 (Internal Server Error).\n";

    private const string Nu1900AsError =
        "/src/app.csproj : error NU1900: Warning As Error: Error occurred while getting package "
        + "vulnerability data: Unable to load the service index.\n";

    private const string Nu1301 =
        "/src/app.csproj : error NU1301: Unable to load the service index for source "
        + "https://packages.example.org/v3/index.json.\n"
        + "/src/app.csproj : error NU1301:   Connection refused (127.0.0.1:9)\n";

    private const string Nu1101 =
        "/src/app.csproj : error NU1101: Unable to find package Nowhere. [/src/app.csproj]\n";

    private const string Msb4025 =
        "/src/app.csproj(1,1): error MSB4025: The project file could not be loaded.\n";

    [TestCase(ListClean, Nothing, TestName = "Judge_BothAnswered_Ran")]
    public void Judge_NothingFound_RanWithoutFindings(string listed, string restored) =>
        Assert.That(
            Judge(listed, restored),
            Is.TypeOf<ScannerOutcome.Ran>().With.Property("Findings").Empty
        );

    [TestCase(ListVulnerable, Nu1903, TestName = "Judge_BothFound_Once")]
    [TestCase(ListVulnerable, Nothing, TestName = "Judge_OnlyTheListFound_Counts")]
    [TestCase(ListClean, Nu1903, TestName = "Judge_OnlyTheAuditFound_Counts")]
    [TestCase(ListUnreachable, Nu1903 + Nu1900Index, TestName = "Judge_OneSourceFound_Counts")]
    [TestCase(ListNotRestored, Nu1903, TestName = "Judge_FoundThoughNotRestored_Counts")]
    public void Judge_AVulnerability_IsFoundOnce(string listed, string restored)
    {
        var ran = (ScannerOutcome.Ran)Judge(listed, restored);
        var found = ran.Findings.Select(f => (f.Id, f.Target, f.Severity, f.Url));
        Assert.That(
            found,
            Is.EqualTo(
                new[]
                {
                    (
                        "GHSA-test-aaaa",
                        "Spectre.Console@0.49.1",
                        Severity.High,
                        "https://example.org/advisories/GHSA-test-aaaa"
                    ),
                }
            )
        );
    }

    [TestCase(ListUnreachable, Nu1900Index, "Connection|index", TestName = "Judge_NoIndex_Absent")]
    [TestCase(ListUnreachable, Nothing, "Connection refused", TestName = "Judge_OnlyList_Absent")]
    [TestCase(ListClean, Nu1900Data, "500", TestName = "Judge_ListHidesLostData_Absent")]
    [TestCase(ListNotRestored, Nu1301, "Connection refused", TestName = "Judge_NoPackages_Absent")]
    [TestCase(ListNotRestored, Nu1900AsError, "index", TestName = "Judge_AsError_Absent")]
    [TestCase(ListSilent, Nu1905, "auditSources", TestName = "Judge_NoAdvisories_Absent")]
    public void Judge_WhatCouldNotBeAsked_IsAbsent(string listed, string restored, string says)
    {
        var absent = (ScannerOutcome.Absent)Judge(listed, restored);
        Assert.That(absent.Reason, Does.Match(says).And.Contain("cannot be known"));
        Assert.That(absent.Reason, Does.Contain("Next: "));
    }

    [TestCase(ListGarbled, Msb4025, "expected JSON", TestName = "Judge_NoProject_Failed")]
    [TestCase(ListNotRestored, Msb4025, "MSB4025", TestName = "Judge_BrokenProject_Failed")]
    [TestCase(ListNotRestored, Nu1101, "NU1101", TestName = "Judge_UnknownPackage_Failed")]
    [TestCase(ListNotRestored, Nothing, "Restore failed", TestName = "Judge_NoReason_Failed")]
    public void Judge_AnythingElse_Failed(string listed, string restored, string says) =>
        Assert.That(
            ((ScannerOutcome.Failed)Judge(listed, restored)).Reason,
            Does.Contain(says).And.Contain("Next: ")
        );

    [TestCase("NU1901", Severity.Low)]
    [TestCase("NU1902", Severity.Medium)]
    [TestCase("NU1903", Severity.High)]
    [TestCase("NU1904", Severity.Critical)]
    public void Judge_AnAuditCode_HasItsSeverity(string code, Severity severity) =>
        Assert.That(
            ((ScannerOutcome.Ran)Judge(ListClean, Nu1903.Replace("NU1903", code)))
                .Findings.Single()
                .Severity,
            Is.EqualTo(severity)
        );

    [Test]
    public void Judge_AnAuditCodeInOtherWords_IsAFindingAllTheSame() =>
        Assert.That(
            Judge(ListClean, "a.csproj : error NU1904: Paket 'A' ist verwundbar. [/src/a.csproj]"),
            Is.TypeOf<ScannerOutcome.Ran>().With.Property("Findings").Length.EqualTo(1)
        );

    [Test]
    public void Judge_OneOfTwoSourcesWithoutAdvisories_Ran() =>
        Assert.That(
            new AuditJudgement("app.csproj", 2).Of(
                FakeTools.Exited(ListSilent),
                FakeTools.Exited(Nu1905)
            ),
            Is.TypeOf<ScannerOutcome.Ran>()
        );

    private static ScannerOutcome Judge(string listed, string restored) =>
        new AuditJudgement("app.csproj", 1).Of(
            FakeTools.Exited(listed, listed.StartsWith('{') ? 0 : 1),
            FakeTools.Exited(restored, restored.Contains(": error ", Ordinal) ? 1 : 0)
        );

    private const StringComparison Ordinal = StringComparison.Ordinal;
}
