using System.Collections.Immutable;
using System.Text.Json;
using Deploy.Components.Stages;
using Deploy.Rollouts.Entries;
using Deploy.Rollouts.Measuring;
using Deploy.Rollouts.Running;

namespace Deploy.Components.Presentation;

/// <summary>
/// The reports of a checkout: <c>&lt;rollout&gt;/report.md</c> and <c>report.json</c>.
/// </summary>
/// <param name="folder">The folder of all reports; made when it is missing.</param>
/// <param name="complete">
/// Gives the next command the options that it needs, but for one that stays out.
/// </param>
public sealed class ReportFiles(string folder, Func<string, string?, string> complete)
{
    /// <summary>What to type when a rejected release is mended: what was typed.</summary>
    public string Again { get; init; } = "./build.sh Full";

    /// <summary>
    /// Writes a rollout's report anew. What other processes measured in its earlier steps is
    /// taken over from the report that is there.
    /// </summary>
    /// <param name="rollout">As it stands.</param>
    /// <param name="entries">The whole ledger, oldest first.</param>
    /// <param name="samples">What this process measured, by step.</param>
    /// <param name="cancellationToken">Ends it; the old report then stays.</param>
    /// <returns>The path of the Markdown file.</returns>
    public async Task<string> WriteAsync(
        Rollout rollout,
        ImmutableArray<Entry> entries,
        ImmutableDictionary<string, ImmutableArray<Sample>> samples,
        CancellationToken cancellationToken
    )
    {
        var json = Path.Combine(folder, rollout.Id.ToString(), "report.json");
        var markdown = Path.ChangeExtension(json, ".md");
        var earlier = await ReadAsync(json, cancellationToken);
        var report = ReportBuilder.Build(rollout, entries, samples, earlier);
        report = report with { Next = Next(rollout, report.Next) };
        await WholeFile.WriteAsync(markdown, ReportMarkdown.Of(report), cancellationToken);
        await WholeFile.WriteAsync(
            json,
            JsonSerializer.Serialize(report, DocumentJson.Readable.RolloutReport) + "\n",
            cancellationToken
        );
        return markdown;
    }

    private string Next(Rollout rollout, string usual) =>
        rollout is { Phase: Phase.Aborted, AbortCause: AbortCause.Rejected, IsRollback: false }
            ? complete(Again, Rehearsal.LeftOutAfter(rollout.Candidate))
            : complete(usual, null);

    private static async Task<RolloutReport?> ReadAsync(
        string path,
        CancellationToken cancellationToken
    )
    {
        if (!File.Exists(path))
            return null;
        try
        {
            var text = await File.ReadAllTextAsync(path, cancellationToken);
            return JsonSerializer.Deserialize(text, DocumentJson.Readable.RolloutReport);
        }
        catch (JsonException)
        {
            // The record is the ledger: a damaged report only loses earlier steps' figures.
            return null;
        }
    }
}
