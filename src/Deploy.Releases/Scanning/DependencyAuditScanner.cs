using System.Collections.Immutable;
using Deploy.Releases.Tools;

namespace Deploy.Releases.Scanning;

/// <summary>
/// Asks the SDK for known vulnerabilities of direct and indirect packages. Tells "none are known"
/// from "nobody could be asked": the latter is an absence, never a pass.
/// </summary>
/// <param name="tools">Starts the SDK.</param>
public sealed class DependencyAuditScanner(IToolRunner tools) : IScanner
{
    internal const string ScannerName = "dependency-audit";

    /// <summary>
    /// Overrules what a project says of the audit: what it does not want to hear of is heard here.
    /// </summary>
    private static readonly ImmutableArray<string> AuditProperties =
    [
        "-p:NuGetAudit=true",
        "-p:NuGetAuditMode=all",
        "-p:NuGetAuditLevel=low",
        "-p:NoWarn=",
        "-p:TreatWarningsAsErrors=false",
        "-p:WarningsAsErrors=",
    ];

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
        var outcomes = new List<ScannerOutcome>();
        foreach (var project in target.Projects)
            outcomes.Add(
                await ScanAsync(target.Root, project, sources, cancellationToken)
                    .ConfigureAwait(false)
            );
        return Together(outcomes);
    }

    /// <summary>
    /// What was found counts before what could not be seen, and a fault before both.
    /// </summary>
    private static ScannerOutcome Together(List<ScannerOutcome> outcomes)
    {
        var ran = outcomes.OfType<ScannerOutcome.Ran>().ToList();
        var findings = ran.SelectMany(outcome => outcome.Findings)
            .DistinctBy(finding => finding.Fingerprint)
            .ToImmutableArray();
        var absent = outcomes.OfType<ScannerOutcome.Absent>().FirstOrDefault();
        if (outcomes.OfType<ScannerOutcome.Failed>().FirstOrDefault() is { } failed)
            return failed;
        if (absent is not null && findings.IsEmpty)
            return absent;
        var detail = string.Join("; ", ran.Select(outcome => outcome.Detail));
        return new ScannerOutcome.Ran(
            findings,
            absent is null ? detail : $"{detail}; not all of it: {absent.Reason}"
        );
    }

    private async Task<ScannerOutcome> ScanAsync(
        string root,
        string project,
        AuditSources sources,
        CancellationToken cancellationToken
    )
    {
        var (list, restore) = (
            ListCall(root, project, sources),
            RestoreCall(root, project, sources)
        );
        // The list restores the project itself, so one comes after the other.
        var listed = await tools.RunAsync(list, cancellationToken).ConfigureAwait(false);
        var restored = await tools.RunAsync(restore, cancellationToken).ConfigureAwait(false);
        var judgement = new AuditJudgement(project, sources.Count);
        return WhenExited(
            list,
            listed,
            first => WhenExited(restore, restored, second => judgement.Of(first, second))
        );
    }

    private static ScannerOutcome WhenExited(
        ToolCall call,
        ToolOutcome outcome,
        Func<ToolOutcome.Exited, ScannerOutcome> judge
    ) =>
        outcome.Match(
            judge,
            absent => new ScannerOutcome.Absent($"{absent.Program} is not on PATH."),
            late => new ScannerOutcome.Failed(
                $"'{call.Display}' took over {late.After.TotalMinutes:0} min."
            )
        );

    private static ToolCall ListCall(string root, string project, AuditSources sources)
    {
        string[] arguments = ["list", project, "package", "--vulnerable", "--include-transitive"];
        return new("dotnet", [.. arguments, "--format", "json"], root)
        {
            Environment = sources.Environment,
        };
    }

    /// <summary>Into a folder of its own: a later build must not take its results over.</summary>
    private static ToolCall RestoreCall(string root, string project, AuditSources sources)
    {
        string[] arguments = ["restore", project, "--artifacts-path", sources.Folder];
        return new("dotnet", [.. arguments, .. AuditProperties, "-v", "quiet", "-nologo"], root)
        {
            Environment = sources.Environment,
        };
    }
}
