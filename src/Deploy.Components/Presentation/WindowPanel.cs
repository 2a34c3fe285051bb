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
    private const int RoomyWidth = 76;
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
        var isRoomy = width >= RoomyWidth;
        var grid = new Grid { Expand = false };
        grid.AddColumn(Column(Justify.Left));
        for (var i = 0; i < 5; i++)
            grid.AddColumn(Column(Justify.Right));
        if (isRoomy)
            grid.AddColumn(Column(Justify.Left));
        grid.AddRow(Cells(["", "weight", "requests", "errors", "rate", "P95", "release"], isRoomy));
        grid.AddRow(
            Cells(Revision("stable", seen.Split.Stable, seen.StableSince, seen.Stable), isRoomy)
        );
        grid.AddRow(
            Cells(
                Revision("candidate", seen.Split.Candidate, seen.CandidateSince, seen.Candidate),
                isRoomy
            )
        );
        return grid;
    }

    private static GridColumn Column(Justify alignment) =>
        new()
        {
            Alignment = alignment,
            NoWrap = true,
            Padding = new Padding(0, 0, 2, 0),
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

    private static Text[] Cells(string[] cells, bool isRoomy) =>
        [.. cells.Take(isRoomy ? cells.Length : cells.Length - 1).Select(Cell)];

    private static Text Cell(string text) => new(text) { Overflow = Overflow.Ellipsis };

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
