using System.Collections.Immutable;
using System.Text.Json;
using Deploy.Releases.Tools;

namespace Deploy.Releases.Scanning;

/// <summary>
/// Tells vulnerable, not vulnerable and not known apart, from the SDK's list of vulnerable packages
/// and its audit while restoring. Only what both of them could ask is not vulnerable. Pure.
/// </summary>
/// <param name="Project">Which project they are of.</param>
/// <param name="Sources">How many sources are asked for advisories.</param>
internal sealed record AuditJudgement(string Project, int Sources)
{
    private const string UnreachableIndex = "Unable to load the service index";

    public ScannerOutcome Of(ToolOutcome.Exited listed, ToolOutcome.Exited restored)
    {
        var audit = RestoreAudit.Parse(restored.Text + "\n" + restored.Error, Project);
        var answer = Parsed(listed);
        var missing = Missing(listed, audit);
        ImmutableArray<Finding> found =
        [
            .. (answer?.Findings ?? []).Concat(audit.Findings).DistinctBy(f => f.Fingerprint),
        ];
        // One source's advisory stands, whatever became of the other sources.
        if (!found.IsEmpty)
            return new ScannerOutcome.Ran(
                found,
                missing is null ? Project : $"{Project}, not all of it: {missing}"
            );
        if (missing is not null)
            return new ScannerOutcome.Absent(
                "A package source could not be asked, so vulnerable packages cannot be known. "
                    + $"{missing} Next: ./build.sh Scan when it can be reached."
            );
        return Answered(listed, answer, restored, audit);
    }

    private ScannerOutcome Answered(
        ToolOutcome.Exited listed,
        AuditAnswer? answer,
        ToolOutcome.Exited restored,
        RestoreAudit audit
    )
    {
        if (answer is null)
            return Failed("list package --vulnerable", $"expected JSON, seen {Start(listed)}");
        if (!audit.Errors.IsEmpty)
            return Failed("restore", string.Join("; ", audit.Errors));
        if (!answer.Errors.IsEmpty)
            return Failed("list package --vulnerable", string.Join("; ", answer.Errors));
        if (restored.Code != 0)
            return Failed("restore", Start(restored));
        string[] silent = [.. answer.SourcesWithout.Union(audit.Silent)];
        return Sources == 0 || silent.Length >= Sources
            ? new ScannerOutcome.Absent(
                "No package source offers advisories, so vulnerable packages cannot be known. "
                    + string.Join(' ', silent)
                    + " Next: name a source that does under auditSources in NuGet.Config."
            )
            : new ScannerOutcome.Ran([], Project);
    }

    /// <summary>What could not be had, as the SDK says it; null where all could.</summary>
    private static string? Missing(ToolOutcome.Exited listed, RestoreAudit audit)
    {
        if (!audit.Unreachable.IsEmpty)
            return string.Join(' ', audit.Unreachable);
        var said = listed.Text + "\n" + listed.Error;
        return said.Contains(UnreachableIndex, StringComparison.Ordinal) ? said.Trim() : null;
    }

    private AuditAnswer? Parsed(ToolOutcome.Exited listed)
    {
        try
        {
            return AuditAnswer.Parse(listed.Text, Project);
        }
        catch (JsonException)
        {
            // An answer of another form is judged by what it says instead.
            return null;
        }
    }

    private static string Start(ToolOutcome.Exited exited) =>
        $"exit code {exited.Code}: {(exited.Error + exited.Text).Trim().Split('\n')[0]}";

    private ScannerOutcome.Failed Failed(string command, string what) =>
        new($"'dotnet {command}' of {Project}: {what}. Next: run it by hand.");
}
