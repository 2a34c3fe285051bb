using System.Collections.Immutable;
using Deploy.Rollouts.Verdicts;
using Spectre.Console;

namespace Deploy.Components.Presentation;

/// <summary>
/// The environments for people: a table of what runs where, and below it a line for each rollout
/// and each lease.
/// </summary>
public static class StatusTable
{
    /// <summary>The text, ready to be written.</summary>
    public static string Render(ImmutableArray<EnvironmentStatus> environments, Terminal terminal)
    {
        if (environments.IsEmpty)
            return "No environment is declared.\n";
        var notes = environments.SelectMany(Notes).Select(Tables.Cell).ToArray();
        return notes.Length == 0
            ? Canvas.Render(Table(environments), terminal)
            : Canvas.Render(Table(environments), terminal)
                + "\n"
                + Canvas.Render(new Rows(notes), terminal);
    }

    private static Table Table(ImmutableArray<EnvironmentStatus> environments)
    {
        var table = Tables.New("environment", "url", "platform", "stable", "candidate");
        foreach (var environment in environments)
            table.AddRow(
                Tables.Cell(environment.Name),
                Tables.Cell(environment.Url),
                Tables.Cell(environment.Platform),
                Tables.Cell(Revision(environment.Stable)),
                Tables.Cell(Revision(environment.Candidate))
            );
        return table;
    }

    private static string Revision(RevisionStatus? revision) =>
        revision is null ? Figures.None : $"{revision.Version}, {revision.Share}";

    private static IEnumerable<string> Notes(EnvironmentStatus environment)
    {
        if (environment.Rollout is { } rollout)
        {
            var step = rollout.Step is null ? "" : $" {rollout.Step}";
            var isPassed = rollout.Verdict == nameof(Outcome.Pass);
            var why = isPassed || rollout.Reason is null ? "" : $": {rollout.Reason}";
            yield return $"{rollout.Id}{step} {rollout.Phase}, {rollout.Verdict}{why}";
        }
        if (environment.Lease is { } lease)
            yield return $"{environment.Name} is held by {lease.Holder} for {lease.Reason}, "
                + $"until {Figures.Moment(lease.Expires)}";
    }
}
