using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;

namespace Deploy.Components.Presentation;

/// <summary>
/// The history in so many columns. Of a terminal all are used, of a log a hundred. What there is no
/// room for goes in this order: the digests and the end of what is long, the environment
/// (what happened names it then), how long it took, the release.
/// </summary>
internal static class HistoryText
{
    private const int PlainWidthMax = 100;
    private const int Gap = 2;
    private const int ReleaseMax = 24;
    private const int WhatMax = 28;
    private const int OutcomeMin = 20;
    private const int OutcomeLeast = 8;
    private const int RoomForDigests = 150;
    private const string Cut = "…";
    private static readonly TimeSpan MatchMax = TimeSpan.FromSeconds(1);
    private static readonly string[] _headers =
    [
        "when (UTC)",
        "took",
        "environment",
        "release",
        "what",
        "outcome",
    ];

    /// <summary>Columns that may be left out, the first to go first.</summary>
    private static readonly ImmutableArray<int> _spare = [2, 1, 3];

    public static string Of(ImmutableArray<HistoryRow> rows, Terminal terminal)
    {
        var width = terminal.IsLive ? terminal.Width : Math.Min(terminal.Width, PlainWidthMax);
        var lines = rows.Select(row => Cells(row, width)).Prepend(_headers).ToList();
        var columns = Columns(lines, width);
        var text = lines.Select(line => Line(line, columns)).ToList();
        if (text.Any(line => line.Contains(Cut, StringComparison.Ordinal)))
            text.Add(
                "\nIn full: .deploy/reports/<rollout>/report.md, .deploy/ledger/entries.jsonl"
            );
        return string.Join('\n', text) + "\n";
    }

    private static string[] Cells(HistoryRow row, int width) =>
        [
            row.At.UtcDateTime.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture),
            row.Took is { } took ? Figures.Duration(took) : "",
            row.Environment,
            width < RoomForDigests
                ? Tables.Cut(row.Release.Split(" (")[0], ReleaseMax)
                : row.Release,
            width < RoomForDigests ? Tables.Cut(Brief(row), WhatMax) : row.What,
            row.Outcome.ReplaceLineEndings(" "),
        ];

    /// <summary>
    /// With the environment, and without a purpose that only repeats the release.
    /// </summary>
    private static string Brief(HistoryRow row)
    {
        var what = row.What.Contains(row.Environment, StringComparison.Ordinal)
            ? row.What
            : $"{row.Environment} {row.What}";
        return row.Release.Length == 0 ? what : Without(row.Release.Split(" (")[0], what);
    }

    /// <summary>A version that only begins like the row's is another one, and stays.</summary>
    private static string Without(string version, string what) =>
        Regex.Replace(
            what,
            $@" {Regex.Escape(version)}(?=[\s:;,]|\z)",
            "",
            RegexOptions.CultureInvariant,
            MatchMax
        );

    /// <summary>The columns that are shown, each with its width; the last has the rest.</summary>
    private static List<(int Index, int Width)> Columns(List<string[]> lines, int width)
    {
        var last = _headers.Length - 1;
        var widths = Enumerable
            .Range(0, last)
            .Select(i => (Index: i, Width: lines.Max(line => line[i].Length)))
            .ToList();
        int Rest() => width - widths.Sum(column => column.Width + Gap);
        foreach (var spare in _spare.TakeWhile(_ => Rest() < OutcomeMin))
            widths.RemoveAll(column => column.Index == spare);
        return [.. widths, (last, Math.Max(Rest(), OutcomeLeast))];
    }

    private static string Line(string[] cells, List<(int Index, int Width)> columns) =>
        string.Concat(
                columns.Select(column =>
                    Tables.Cut(cells[column.Index], column.Width).PadRight(column.Width + Gap)
                )
            )
            .TrimEnd();
}
