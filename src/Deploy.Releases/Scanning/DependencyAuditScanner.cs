using System.Collections.Immutable;
using System.Text.Json;
using Deploy.Releases.Tools;

namespace Deploy.Releases.Scanning;

/// <summary>
/// Asks the SDK for known vulnerabilities of direct and indirect packages. Tells "none are known"
/// from "no source offers advisories": the latter is an absence, never a pass.
/// </summary>
/// <param name="tools">Starts the SDK.</param>
public sealed class DependencyAuditScanner(IToolRunner tools) : IScanner
{
    internal const string ScannerName = "dependency-audit";

    /// <inheritdoc/>
    public string Name => ScannerName;

    /// <inheritdoc/>
    public async Task<ScannerOutcome> ScanAsync(
        ScanTarget target,
        CancellationToken cancellationToken
    )
    {
        if (target.Projects.IsEmpty)
            return new ScannerOutcome.Absent("No .NET project is shipped.");
        using var sources = await AuditSources
            .PrepareAsync(tools, target.Root, cancellationToken)
            .ConfigureAwait(false);
        var findings = ImmutableArray.CreateBuilder<Finding>();
        foreach (var project in target.Projects)
        {
            var outcome = await ScanAsync(target.Root, project, sources, cancellationToken)
                .ConfigureAwait(false);
            if (outcome is not ScannerOutcome.Ran ran)
                return outcome;
            findings.AddRange(ran.Findings);
        }
        var all = findings.DistinctBy(f => f.Fingerprint).ToImmutableArray();
        return new ScannerOutcome.Ran(all, $"{target.Projects.Length} projects");
    }

    private async Task<ScannerOutcome> ScanAsync(
        string root,
        string project,
        AuditSources sources,
        CancellationToken cancellationToken
    )
    {
        string[] arguments = ["list", project, "package", "--vulnerable", "--include-transitive"];
        var call = new ToolCall("dotnet", [.. arguments, "--format", "json"], root)
        {
            Environment = sources.Environment,
        };
        var outcome = await tools.RunAsync(call, cancellationToken).ConfigureAwait(false);
        return outcome.Match<ScannerOutcome>(
            exited => Judge(exited, call, project, sources.Count),
            absent => new ScannerOutcome.Absent($"{absent.Program} is not on PATH."),
            late => new ScannerOutcome.Failed(
                $"'{call.Display}' took over {late.After.TotalMinutes:0} min."
            )
        );
    }

    private static ScannerOutcome Judge(
        ToolOutcome.Exited exited,
        ToolCall call,
        string project,
        int sources
    )
    {
        try
        {
            var answer = AuditAnswer.Parse(exited.Text, project);
            if (!answer.Errors.IsEmpty)
                return Failed(call, string.Join("; ", answer.Errors));
            if (sources == 0 || answer.SourcesWithout.Length >= sources)
                return new ScannerOutcome.Absent(
                    "No package source offers advisories, so vulnerable packages cannot be known. "
                        + string.Join(' ', answer.SourcesWithout)
                        + " Next: name a source that does under auditSources in NuGet.Config."
                );
            return new ScannerOutcome.Ran(answer.Findings, project);
        }
        catch (JsonException)
        {
            var said = (exited.Error + exited.Text).Trim().Split('\n')[0];
            return Failed(call, $"expected JSON, seen exit code {exited.Code}: {said}");
        }
    }

    private static ScannerOutcome.Failed Failed(ToolCall call, string what) =>
        new($"'{call.Display}': {what}. Next: run it by hand.");
}
