using Deploy.Rollouts;
using Deploy.Rollouts.Measuring;
using Deploy.Rollouts.Releases;
using Deploy.Rollouts.Verdicts;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace Deploy.Components.Presentation;

/// <summary>A window as it is drawn on a terminal.</summary>
internal static class WindowPanel
{
    private const int ReleaseWidthMin = 12;
    private const int Gap = 2;
    private const int WidthMax = 110;
    private const int FrameWidth = 4;
    private const int BarCellsMax = 40;
    private const int ProgressWidth = 32;

    public static IRenderable Of(WindowSnapshot seen, int width) =>
        new Panel(new Rows(Revisions(seen, width), Progress(seen, width), Words(seen)))
        {
            Header = new PanelHeader(
                Markup.Escape($" {seen.Rollout} · {seen.Step.Name} · {seen.Split} ")
            ),
            Border = BoxBorder.Rounded,
            Width = Math.Min(width, WidthMax),
        };

    private static Grid Revisions(WindowSnapshot seen, int width)
    {
        string[][] rows =
        [
            ["", "weight", "requests", "errors", "rate", "P95", "release"],
            Revision("stable", seen.Split.Stable, seen.StableSince, seen.Stable),
            Revision("candidate", seen.Split.Candidate, seen.CandidateSince, seen.Candidate),
        ];
        var figures = Enumerable.Range(0, rows[0].Length - 1);
        var used = figures.Sum(column => rows.Max(row => row[column].Length) + Gap);
        var left = Math.Min(width, WidthMax) - FrameWidth - Gap - used;
        var grid = new Grid { Expand = false };
        grid.AddColumn(Column(Justify.Left));
        foreach (var _ in figures.Skip(1))
            grid.AddColumn(Column(Justify.Right));
        if (left >= ReleaseWidthMin)
            grid.AddColumn(Column(Justify.Left));
        foreach (var row in rows)
            grid.AddRow(
                left >= ReleaseWidthMin
                    ? Cells([.. row[..^1], Cut(row[^1], left)])
                    : Cells(row[..^1])
            );
        return grid;
    }

    /// <summary>Versions can be long; what is cut off is their end.</summary>
    private static string Cut(string text, int width) =>
        text.Length <= width ? text : text[..(width - 1)] + "…";

    private static Text[] Cells(string[] cells) => [.. cells.Select(cell => new Text(cell))];

    private static GridColumn Column(Justify alignment) =>
        new()
        {
            Alignment = alignment,
            NoWrap = true,
            Padding = new Padding(0, 0, Gap, 0),
        };

    private static string[] Revision(
        string role,
        Weight weight,
        Counters since,
        ReleaseId? release
    ) =>
        [
            role,
            weight.ToString(),
            Figures.Count(since.Requests),
            Figures.Count(since.Errors),
            Figures.Share(Figures.ErrorRate(since)),
            Figures.P95(since),
            release?.Version ?? Figures.None,
        ];

    private static Text Progress(WindowSnapshot seen, int width)
    {
        var cells = Math.Clamp(width - FrameWidth - ProgressWidth, 8, BarCellsMax);
        var share = seen.Step.Window > TimeSpan.Zero ? seen.Elapsed / seen.Step.Window : 1;
        return new Text($"{Figures.Bar(share, cells)}  {WindowWords.Progress(seen)}");
    }

    private static Grid Words(WindowSnapshot seen)
    {
        var grid = new Grid { Expand = false };
        grid.AddColumn(Column(Justify.Left));
        grid.AddColumn(new GridColumn { Padding = new Padding(0) });
        grid.AddRow(new Text("verdict"), new Text(WindowWords.Verdict(seen), Style(seen.Verdict)));
        grid.AddRow(new Text("next"), new Text(WindowWords.Next(seen)));
        return grid;
    }

    private static Style Style(Verdict verdict) =>
        verdict.Outcome switch
        {
            Outcome.Pass => new Style(Color.Green),
            Outcome.Fail => new Style(Color.Red),
            Outcome.Inconclusive => new Style(Color.Yellow),
        };
}
