using Nuke.Common.Execution;

namespace Nuke.Common.Reporting;

/// <summary>The table at the end: one row per target with actions or a reason.</summary>
internal static class SummaryTable
{
    private const int StatusWidth = 10;
    private const int DurationWidth = 10;
    private const int NameWidthMin = 19;
    private const int FailureWidthMin = 40;
    private const string Gap = "   // ";

    public static void Write(OutputChannel output, IReadOnlyList<ExecutableTarget> plan)
    {
        var rows = plan.Where(x => x.Status != ExecutionStatus.Collective).ToList();
        var nameWidth = Math.Max(
            rows.Select(x => x.Name.Length + 4).DefaultIfEmpty().Max(),
            NameWidthMin
        );
        var width = nameWidth + StatusWidth + DurationWidth;
        string Columns(string name, string status, string duration) =>
            name.PadRight(nameWidth)
            + status.PadRight(StatusWidth)
            + duration.PadLeft(DurationWidth);

        output.Line();
        output.Line(new string('═', width));
        output.Line(Columns("Target", "Status", "Duration"), Style.Heading);
        output.Line(new string('─', width));
        foreach (var row in rows)
        {
            var duration = HasDuration(row.Status) ? Duration(row.Duration) : "";
            var columns = Columns(row.Name, row.Status.ToString(), duration);
            var notes = Notes(row, Math.Max(output.Width - width - Gap.Length, FailureWidthMin));
            output.Line(
                output.Paint(notes.Length > 0 ? columns : columns.TrimEnd(), StyleOf(row.Status))
                    + (notes.Length > 0 ? Gap + notes : "")
            );
        }
        output.Line(new string('─', width));
        var total = rows.Aggregate(TimeSpan.Zero, (sum, x) => sum + x.Duration);
        output.Line(Columns("Total", "", Duration(total)), Style.Heading);
        output.Line(new string('═', width));
    }

    /// <summary>Minutes and seconds; less than a second in words.</summary>
    public static string Duration(TimeSpan duration) =>
        duration.TotalSeconds < 1
            ? "< 1sec"
            : $"{(int)duration.TotalMinutes}:{duration.Seconds:00}";

    private static string Notes(ExecutableTarget target, int failureWidth)
    {
        var notes = target.SummaryInformation.Select(x => $"{x.Key}: {x.Value}").ToList();
        if (target.Status == ExecutionStatus.Skipped && target.Skipped is { } reason)
        {
            notes.Add($"Skipped: {reason}");
        }
        if (notes.Count > 0)
        {
            return string.Join(", ", notes);
        }
        if (target.Status == ExecutionStatus.Skipped && target.OnlyWhen is { } condition)
        {
            return $"OnlyWhen: {condition}";
        }
        return target.Failure is { } failure
            ? FailureText.Cut(FailureText.Short(failure), failureWidth)
            : "";
    }

    private static bool HasDuration(ExecutionStatus status) =>
        status is ExecutionStatus.Succeeded or ExecutionStatus.Failed or ExecutionStatus.Aborted;

    private static Style StyleOf(ExecutionStatus status) =>
        status switch
        {
            ExecutionStatus.Succeeded => Style.Good,
            ExecutionStatus.Failed => Style.Bad,
            ExecutionStatus.Aborted or ExecutionStatus.NotRun => Style.Warning,
            ExecutionStatus.Skipped => Style.Dim,
            ExecutionStatus.None
            or ExecutionStatus.Scheduled
            or ExecutionStatus.Running
            or ExecutionStatus.Collective => Style.Plain,
        };
}
