using System.Collections.Immutable;
using System.Text.Json;

namespace Deploy.Releases.Scanning;

/// <summary>How an outside scanner is asked and how its answer reads.</summary>
/// <param name="Program">The program on PATH; also the scanner's name.</param>
/// <param name="Arguments">The argument list for a target.</param>
/// <param name="Read">The findings in its JSON.</param>
internal sealed record ExternalTool(
    string Program,
    Func<ScanTarget, ImmutableArray<string>> Arguments,
    Func<JsonElement, IEnumerable<Finding>> Read
)
{
    public static ExternalTool Trivy { get; } =
        new(
            "trivy",
            target =>
                target.SbomPath is { } sbom
                    ? ["sbom", "--quiet", "--format", "json", sbom]
                    : ["fs", "--quiet", "--scanners", "vuln", "--format", "json", target.Root],
            ReadTrivy
        );

    public static ExternalTool Grype { get; } =
        new(
            "grype",
            target =>
                [
                    "--quiet",
                    "-o",
                    "json",
                    target.SbomPath is { } s ? $"sbom:{s}" : $"dir:{target.Root}",
                ],
            ReadGrype
        );

    private static IEnumerable<Finding> ReadTrivy(JsonElement root) =>
        root.List("Results")
            .SelectMany(result => result.List("Vulnerabilities"))
            .Select(found =>
                Make(
                    "trivy",
                    found.Text("VulnerabilityID"),
                    SeverityName.Parse(found.Text("Severity")),
                    (
                        $"{found.Text("PkgName")}@{found.Text("InstalledVersion")}",
                        found.Text("Title")
                    )
                ) with
                {
                    Url = found.Text("PrimaryURL") is { Length: > 0 } url ? url : null,
                }
            );

    private static IEnumerable<Finding> ReadGrype(JsonElement root) =>
        root.List("matches")
            .Select(match =>
            {
                var found = match.GetProperty("vulnerability");
                var artifact = match.GetProperty("artifact");
                return Make(
                    "grype",
                    found.Text("id"),
                    SeverityName.Parse(found.Text("severity")),
                    (
                        $"{artifact.Text("name")}@{artifact.Text("version")}",
                        found.Text("description")
                    )
                ) with
                {
                    Url = found.Text("dataSource") is { Length: > 0 } url ? url : null,
                };
            });

    private static Finding Make(
        string scanner,
        string id,
        Severity severity,
        (string Package, string Title) about
    ) =>
        new()
        {
            Scanner = scanner,
            Id = id,
            Severity = severity,
            Target = about.Package,
            Message = about.Title.Length == 0 ? "It has a known vulnerability." : about.Title,
            Fingerprint = Fingerprint.Of(id, about.Package),
        };
}
