using System.Collections.Immutable;
using System.Text.Json;

namespace Deploy.Releases.Scanning;

/// <summary>
/// Reads what <c>dotnet list package --vulnerable --format json</c> answers. Pure.
/// </summary>
/// <param name="Findings">The vulnerable packages.</param>
/// <param name="SourcesWithout">The audit sources that said nothing about vulnerabilities.</param>
/// <param name="Errors">What the SDK could not do.</param>
internal sealed record AuditAnswer(
    ImmutableArray<Finding> Findings,
    ImmutableArray<string> SourcesWithout,
    ImmutableArray<string> Errors
)
{
    private const string SilentSource = "did not provide any vulnerability data";

    /// <exception cref="JsonException">The text is not the JSON that was expected.</exception>
    public static AuditAnswer Parse(string output, string project)
    {
        // Restoring may write lines before the document.
        var start = Math.Max(0, output.IndexOf('{'));
        using var document = JsonDocument.Parse(output.AsMemory(start));
        var root = document.RootElement;
        var problems = root.List("problems")
            .Select(p => (Level: p.Text("level"), Said: p.Text("text")))
            .ToList();
        return new(
            [
                .. Packages(root)
                    .SelectMany(p => FindingsOf(p, project))
                    .DistinctBy(f => f.Fingerprint),
            ],
            [
                .. problems
                    .Where(p => p.Said.Contains(SilentSource, StringComparison.Ordinal))
                    .Select(p => p.Said)
                    .Distinct(),
            ],
            [.. problems.Where(p => p.Level == "error").Select(p => p.Said)]
        );
    }

    private static IEnumerable<JsonElement> Packages(JsonElement root) =>
        root.List("projects")
            .SelectMany(project => project.List("frameworks"))
            .SelectMany(framework =>
                framework.List("topLevelPackages").Concat(framework.List("transitivePackages"))
            );

    private static IEnumerable<Finding> FindingsOf(JsonElement package, string project)
    {
        var name = $"{package.Text("id")}@{package.Text("resolvedVersion")}";
        return package
            .List("vulnerabilities")
            .Select(advisory =>
                Advisory.Finding(
                    name,
                    advisory.Text("advisoryurl"),
                    SeverityName.Parse(advisory.Text("severity")),
                    project
                )
            );
    }
}
