namespace Deploy.Components.Presentation;

/// <summary>A step's errors and P95 over time, both revisions on one scale.</summary>
internal static class ReportCharts
{
    public static IEnumerable<string> Of(StepReport step) =>
        [
            .. Chart(step, "errors", r => r.ErrorRate, share => Figures.Share(share)),
            .. Chart(step, "P95", r => r.P95Seconds, Figures.Latency),
        ];

    private static IEnumerable<string> Chart(
        StepReport step,
        string name,
        Func<RevisionReport, double?> figure,
        Func<double?, string> format
    )
    {
        var stable = step.Points.Select(point => figure(point.Stable)).ToList();
        var candidate = step.Points.Select(point => figure(point.Candidate)).ToList();
        var top = stable.Concat(candidate).Max() ?? 0;
        yield return $"{name, -6}  stable     {Sparkline.Of(stable, top)}";
        yield return $"        candidate  {Sparkline.Of(candidate, top)}  at most {format(top)}";
    }
}
