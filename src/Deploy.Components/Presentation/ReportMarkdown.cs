using System.Text;
using Deploy.Rollouts;

namespace Deploy.Components.Presentation;

/// <summary>A report as Markdown.</summary>
internal static class ReportMarkdown
{
    public static string Of(RolloutReport report)
    {
        var text = new StringBuilder();
        Head(text, report);
        Steps(text, report);
        foreach (var step in report.Steps.Where(step => step.Entered is not null))
            Step(text, step);
        Timeline(text, report);
        Line(text, "## Next");
        Line(text);
        Line(text, $"`{report.Next}`");
        return text.ToString();
    }

    private static void Head(StringBuilder text, RolloutReport report)
    {
        Line(text, $"# {report.Rollout}: {Outcome(report)}");
        Line(text);
        Line(text, "| | |");
        Line(text, "|---|---|");
        Row(text, "service", report.Service);
        Row(text, "environment", report.Environment);
        Row(text, "candidate", Release(report.Candidate));
        Row(text, "stable before", Release(report.Stable));
        Row(text, report.IsRollback ? "roll back, why" : "purpose", report.Purpose);
        Row(text, "by", report.By);
        Row(text, "began", Figures.Moment(report.Started));
        Row(text, "ended", Ended(report));
        if (report.Reason is not null)
            Row(text, "reason", report.Reason);
        Line(text);
    }

    private static string Outcome(RolloutReport report) =>
        report.Phase switch
        {
            "Completed" => $"{report.Candidate?.Version} is stable",
            "Aborted" => $"{report.Candidate?.Version} was taken back",
            _ => $"{report.Candidate?.Version} is under way ({report.Phase})",
        };

    private static string Ended(RolloutReport report) =>
        report.Ended is { } ended
            ? $"{Figures.Moment(ended)}, after {Figures.Duration(ended - report.Started)}"
            : "not yet";

    private static string Release(ReportRelease? release) =>
        release is null ? "nothing" : $"{release.Version} (`{release.Digest}`)";

    private static void Steps(StringBuilder text, RolloutReport report)
    {
        Line(text, "## Steps");
        Line(text);
        Line(text, "| step | weight | window | result | revision | requests | errors | P95 |");
        Line(text, "|---|--:|--:|---|---|--:|--:|--:|");
        foreach (var step in report.Steps)
        {
            var weight = Share(step);
            var window = Figures.Duration(TimeSpan.FromSeconds(step.WindowSeconds));
            string[] head = [step.Name, weight, window, step.Result];
            Row(text, [.. head, "candidate", .. Revision(step.Candidate)]);
            Row(text, ["", "", "", "", "stable", .. Revision(step.Stable)]);
        }
        Line(text);
    }

    private static string Share(StepReport step)
    {
        var planned = Weight.FromBasisPoints(step.PlannedWeight);
        var sent = Weight.FromBasisPoints(step.Weight);
        return sent == planned ? $"{sent}" : $"{sent} (planned {planned})";
    }

    private static string[] Revision(RevisionReport? revision) =>
        revision is null
            ? [Figures.None, Figures.None, Figures.None]
            :
            [
                Figures.Count(revision.Requests),
                $"{Figures.Count(revision.Errors)} ({Figures.Share(revision.ErrorRate)})",
                Figures.Latency(revision.P95Seconds),
            ];

    private static void Step(StringBuilder text, StepReport step)
    {
        Line(text, $"### {step.Name}: {step.Result}");
        Line(text);
        foreach (var reason in step.Reasons)
            Line(text, $"- {reason.Outcome}: {Escaped(reason.Text)}");
        if (step.Reasons.IsEmpty)
            Line(text, "- nothing was judged");
        Line(text);
        if (step.Points.IsEmpty)
            return;
        Line(text, "```");
        foreach (var line in ReportCharts.Of(step))
            Line(text, line);
        Line(text, "```");
        Line(text);
    }

    private static void Timeline(StringBuilder text, RolloutReport report)
    {
        Line(text, "## Timeline");
        Line(text);
        Line(text, "| entry | when | since the beginning | what |");
        Line(text, "|--:|---|--:|---|");
        foreach (var happened in report.Timeline)
            Row(
                text,
                $"{happened.Entry}",
                Figures.Moment(happened.At),
                Figures.Duration(happened.At - report.Started),
                happened.What
            );
        Line(text);
    }

    private static void Row(StringBuilder text, params IEnumerable<string> cells) =>
        Line(text, $"| {string.Join(" | ", cells.Select(Escaped))} |");

    private static string Escaped(string text) =>
        text.Replace("|", "\\|", StringComparison.Ordinal).ReplaceLineEndings(" ");

    private static void Line(StringBuilder text, string line = "") =>
        text.Append(line).Append('\n');
}
