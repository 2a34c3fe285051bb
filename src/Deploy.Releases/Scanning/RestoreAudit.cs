using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace Deploy.Releases.Scanning;

/// <summary>
/// Reads what <c>dotnet restore</c> says of advisories. It tells that they could not be had, which
/// the list of vulnerable packages keeps to itself in some cases. Pure.
/// </summary>
/// <param name="Findings">The vulnerable packages: NU1901 to NU1904.</param>
/// <param name="Unreachable">What could not be had, and why: NU1900, NU1301, NU1801.</param>
/// <param name="Silent">Sources that offer no advisories: NU1905.</param>
/// <param name="Errors">What else went wrong.</param>
internal sealed partial record RestoreAudit(
    ImmutableArray<Finding> Findings,
    ImmutableArray<string> Unreachable,
    ImmutableArray<string> Silent,
    ImmutableArray<string> Errors
)
{
    private static readonly ImmutableArray<string> UnreachableCodes =
    [
        "NU1900",
        "NU1301",
        "NU1801",
    ];
    private const string SilentCode = "NU1905";

    public static RestoreAudit Parse(string output, string project)
    {
        var lines = AuditLine.In(output);
        var findings = lines.Select(line => FindingOf(line, project)).OfType<Finding>();
        var others = lines.Where(line => SeverityOf(line.Code) is null).ToList();
        return new(
            [.. findings.DistinctBy(finding => finding.Fingerprint)],
            [.. others.Where(line => UnreachableCodes.Contains(line.Code)).Select(l => l.Said)],
            [.. others.Where(line => line.Code == SilentCode).Select(line => line.Said)],
            [
                .. others
                    .Where(line => line.IsError && line.Code != SilentCode)
                    .Where(line => !UnreachableCodes.Contains(line.Code))
                    .Select(line => $"{line.Code}: {line.Said}"),
            ]
        );
    }

    private static Severity? SeverityOf(string code) =>
        code switch
        {
            "NU1901" => Severity.Low,
            "NU1902" => Severity.Medium,
            "NU1903" => Severity.High,
            "NU1904" => Severity.Critical,
            _ => null,
        };

    /// <summary>A sentence of another form is a finding all the same.</summary>
    private static Finding? FindingOf(AuditLine line, string project)
    {
        if (SeverityOf(line.Code) is not { } severity)
            return null;
        var match = PackagePattern().Match(line.Said);
        var package = $"{match.Groups["id"].Value}@{match.Groups["version"].Value}";
        return match.Success
            ? Advisory.Finding(package, match.Groups["url"].Value, severity, project)
            : Advisory.Finding(line.Said, "", severity, project);
    }

    [GeneratedRegex(@"^Package '(?<id>[^']+)' (?<version>\S+) has .*?(?<url>https?://\S+)")]
    private static partial Regex PackagePattern();
}
