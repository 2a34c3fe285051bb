using System.Collections.Immutable;
using Deploy.Rollouts.Measuring;

namespace Deploy.Components.Presentation;

/// <summary>Cuts a window into parts, each with what happened in it.</summary>
internal static class ReportSeries
{
    private const int PointsMax = 60;

    public static ImmutableArray<ReportPoint> Of(ImmutableArray<Sample> window)
    {
        var parts = Math.Min(PointsMax, window.Length - 1);
        var cuts = Enumerable.Range(0, parts + 1).Select(i => i * (window.Length - 1) / parts);
        return
        [
            .. cuts.Zip(cuts.Skip(1), (from, to) => Point(window[from], window[to], window[0].At)),
        ];
    }

    private static ReportPoint Point(Sample from, Sample to, DateTimeOffset began) =>
        new(
            Math.Round((to.At - began).TotalSeconds, 1),
            RevisionReport.Of(Between(from.Stable, to.Stable)),
            RevisionReport.Of(Between(from.Candidate, to.Candidate))
        );

    private static Counters Between(Counters? from, Counters? to) =>
        to?.Since(from ?? Counters.None) ?? Counters.None;
}
