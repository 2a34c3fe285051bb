using System.Collections.Immutable;
using Spectre.Console;

namespace Deploy.Components.Presentation;

/// <summary>
/// The environments for people: a table of what runs where, and below it what there is to know
/// beside.
/// </summary>
public static class StatusTable
{
    /// <summary>The text, ready to be written.</summary>
    /// <param name="status">What is shown.</param>
    /// <param name="terminal">Where.</param>
    /// <param name="complete">
    /// Gives the commands that a note names what they need; before lines are broken.
    /// </param>
    public static string Render(
        StatusDocument status,
        Terminal terminal,
        Func<string, string>? complete = null
    )
    {
        var table = status.Environments.IsEmpty
            ? "No environment is declared.\n"
            : Canvas.Render(Table(status.Environments), terminal);
        var notes = StatusNotes
            .Of(status)
            .Select(note => Tables.Cell(complete?.Invoke(note) ?? note))
            .ToArray();
        return notes.Length == 0 ? table : table + "\n" + Canvas.Render(new Rows(notes), terminal);
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
        revision is null
            ? Figures.None
            : $"{revision.Version}, {revision.Share}{(revision.Ready ? "" : ", not ready")}";
}
