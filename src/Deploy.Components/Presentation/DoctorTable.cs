using System.Collections.Immutable;
using Spectre.Console;

namespace Deploy.Components.Presentation;

/// <summary>What a machine has and lacks, and how to get it.</summary>
public static class DoctorTable
{
    /// <summary>
    /// The text, ready to be written; required tools first, then the absent ones.
    /// </summary>
    public static string Render(ImmutableArray<ToolCheck> checks, Terminal terminal)
    {
        var table = Tables.New("", "tool", "version", "for", "how to get it");
        foreach (var check in Ordered(checks))
            table.AddRow(
                new Text(Mark(check), new Style(Colour(check))),
                Tables.Cell(check.Name),
                Tables.Cell(check.Version ?? check.Absence),
                Tables.Cell(check.Purpose),
                Tables.Cell(check.Version is null ? check.HowToGet : "")
            );
        return Canvas.Render(table, terminal) + "\n" + Summary(checks) + "\n";
    }

    private static IEnumerable<ToolCheck> Ordered(ImmutableArray<ToolCheck> checks) =>
        checks.OrderByDescending(check => check.IsRequired).ThenBy(check => check.Version is null);

    private static string Mark(ToolCheck check) =>
        check switch
        {
            { Version: not null } => "ok",
            { IsRequired: true } => "needed",
            _ => "optional",
        };

    private static Color Colour(ToolCheck check) =>
        check switch
        {
            { Version: not null } => Color.Green,
            { IsRequired: true } => Color.Red,
            _ => Color.Yellow,
        };

    private static string Summary(ImmutableArray<ToolCheck> checks)
    {
        var missing = checks
            .Where(check => check is { IsRequired: true, Version: null })
            .Select(check => check.Name)
            .ToList();
        return missing.Count == 0
            ? "This machine has all that ./build.sh Full needs."
            : $"./build.sh Full needs {string.Join(", ", missing)}: get it, then ask again.";
    }
}
