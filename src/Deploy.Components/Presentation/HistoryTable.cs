using System.Collections.Immutable;
using Deploy.Components.Stages;
using Deploy.Rollouts.Entries;
using Deploy.Rollouts.Running;
using Spectre.Console;

namespace Deploy.Components.Presentation;

/// <summary>What was shipped, proven and taken back, newest last.</summary>
public static class HistoryTable
{
    /// <summary>What there is to say before anything was recorded.</summary>
    public const string Nothing = "Nothing has happened yet.\nNext: ./build.sh Full\n";

    /// <summary>
    /// The text, ready to be written: a line for each row. What does not fit is cut; all of it
    /// stands in the reports and in the ledger.
    /// </summary>
    /// <param name="entries">The whole ledger, oldest first.</param>
    /// <param name="terminal">Where it goes.</param>
    public static string Render(ImmutableArray<Entry> entries, Terminal terminal) =>
        Rows(entries) is { IsEmpty: false } rows ? HistoryText.Of(rows, terminal) : Nothing;

    internal static ImmutableArray<HistoryRow> Rows(ImmutableArray<Entry> entries)
    {
        var rollouts = RolloutBook.Of(entries).All.ToDictionary(rollout => rollout.Id);
        var evidence = EvidenceBook.Of(entries);
        return
        [
            .. entries
                .Select(entry => Row(entry, entries, rollouts, evidence))
                .OfType<HistoryRow>(),
        ];
    }

    private static HistoryRow? Row(
        Entry entry,
        ImmutableArray<Entry> entries,
        Dictionary<Deploy.Rollouts.RolloutId, Rollout> rollouts,
        EvidenceBook evidence
    ) =>
        entry.Fact switch
        {
            Fact.RolloutStarted f => OfRollout(entry, rollouts[f.Rollout], entries),
            Fact.EvidenceGiven f => OfEvidence(entry, f, evidence),
            Fact.EvidenceRevoked f => new(entry.At, "", f.Release.ToString(), "evidence")
            {
                Outcome = $"no longer counts for {string.Join(", ", f.Stages)}: {f.Reason}",
            },
            Fact.EnvironmentEmptied f => new(entry.At, f.Environment.Value, "", "emptied")
            {
                Outcome = f.Reason,
            },
            Fact.LeaseTakenOver f => new(entry.At, f.Resource, "", "lease taken over")
            {
                Outcome = $"from {f.From}: {f.Reason}",
            },
            _ => null,
        };

    private static HistoryRow OfRollout(
        Entry entry,
        Rollout rollout,
        ImmutableArray<Entry> entries
    ) =>
        new(
            entry.At,
            rollout.Id.Environment.Value,
            rollout.Candidate.ToString(),
            $"{rollout.Id}: {rollout.Purpose}"
        )
        {
            Outcome = Outcome(rollout),
            Took = RolloutFacts.EndOf(rollout, entries) - rollout.Since,
        };

    private static string Outcome(Rollout rollout) =>
        rollout.Phase switch
        {
            Phase.Completed when rollout.IsRollback => "rolled back to it",
            Phase.Completed => "stable",
            Phase.Aborted or Phase.Aborting => $"{rollout.Phase.ToString().ToLowerInvariant()} in "
                + $"{rollout.Step?.Name ?? "preparation"}: "
                + rollout.AbortReason,
            Phase.Preparing or Phase.Paused or Phase.Watching or Phase.Completing =>
                $"open: {rollout.Phase}" + (rollout.Step is { } step ? $", {step.Name}" : ""),
        };

    private static HistoryRow OfEvidence(Entry entry, Fact.EvidenceGiven given, EvidenceBook book)
    {
        var counts = book.Find(given.Stage, given.Subject)?.Number == entry.Number;
        var proof = string.Join(
            ", ",
            given
                .Proof.Where(pair => pair.Key != Proof.Seconds)
                .Select(pair => $"{pair.Key}: {pair.Value}")
        );
        return new(
            entry.At,
            "",
            given.Release?.ToString() ?? $"tree {given.Subject.Short}",
            $"{given.Stage} proven"
        )
        {
            Outcome = counts ? proof : $"{proof} (no longer counts)".TrimStart(),
            Took = Proof.TimeOf(given.Proof),
        };
    }
}
