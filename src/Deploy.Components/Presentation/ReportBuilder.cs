using System.Collections.Immutable;
using Deploy.Rollouts;
using Deploy.Rollouts.Entries;
using Deploy.Rollouts.Measuring;
using Deploy.Rollouts.Plans;
using Deploy.Rollouts.Running;

namespace Deploy.Components.Presentation;

/// <summary>Makes a rollout's report out of what was recorded and measured. Pure.</summary>
internal static class ReportBuilder
{
    private const int EventsMax = 300;

    /// <param name="rollout">As it stands.</param>
    /// <param name="entries">The whole ledger, oldest first.</param>
    /// <param name="samples">What this process measured, by step; the baseline first.</param>
    /// <param name="earlier">The report so far: what other processes measured.</param>
    public static RolloutReport Build(
        Rollout rollout,
        ImmutableArray<Entry> entries,
        ImmutableDictionary<string, ImmutableArray<Sample>> samples,
        RolloutReport? earlier
    )
    {
        var own = entries.Where(entry => RolloutFacts.IsOf(entry.Fact, rollout.Id)).ToList();
        return new()
        {
            Rollout = rollout.Id.ToString(),
            Environment = rollout.Id.Environment.Value,
            Service = rollout.Candidate.Service,
            Candidate = ReportRelease.Of(rollout.Candidate),
            Stable = ReportRelease.Of(rollout.Stable),
            Purpose = rollout.Purpose,
            IsRollback = rollout.IsRollback,
            By = own.FirstOrDefault()?.By ?? "",
            Started = rollout.Since,
            Ended = RolloutFacts.EndOf(rollout, own),
            Phase = rollout.Phase.ToString(),
            Reason = rollout.AbortReason,
            Steps =
            [
                .. rollout.Plan.Steps.Select(step =>
                    Measured(Recorded(step, own), samples.GetValueOrDefault(step.Name), earlier)
                ),
            ],
            Timeline = [.. own.TakeLast(EventsMax).Select(Event)],
            Next = Next(rollout),
        };
    }

    private static StepReport Recorded(Step step, List<Entry> own)
    {
        var entered = own.LastOrDefault(e => e.Fact is Fact.StepEntered f && f.Step == step.Name);
        // Only what follows its latest beginning: an abort after it passed is not its doing.
        var ended = own.Where(e => e.Number > entered?.Number)
            .FirstOrDefault(e =>
                e.Fact is Fact.StepPassed f && f.Step == step.Name
                || e.Fact is Fact.AbortDecided a && a.Step == step.Name
            );
        return new()
        {
            Name = step.Name,
            Weight = (SentIn(entered) ?? step.Weight).BasisPoints,
            PlannedWeight = step.Weight.BasisPoints,
            WindowSeconds = step.Window.TotalSeconds,
            Entered = entered?.At,
            Ended = ended?.At,
            Result = ended?.Fact switch
            {
                Fact.StepPassed => "passed",
                Fact.AbortDecided => "ended the rollout",
                _ => entered is null ? "not reached" : "watching",
            },
            Reasons = [.. Reasons(ended?.Fact)],
        };
    }

    private static Weight? SentIn(Entry? entered) =>
        entered?.Fact is Fact.StepEntered fact ? fact.Split.Candidate : null;

    private static IEnumerable<ReportReason> Reasons(Fact? end) =>
        end switch
        {
            Fact.StepPassed f => f.Verdict.Reasons.Select(r => new ReportReason(
                r.Outcome.ToString(),
                r.Text
            )),
            Fact.AbortDecided { Cause: AbortCause.Rejected } f => [new("Fail", f.Reason)],
            Fact.AbortDecided f => [new(f.Cause.ToString(), f.Reason)],
            _ => [],
        };

    private static StepReport Measured(
        StepReport step,
        ImmutableArray<Sample> window,
        RolloutReport? earlier
    )
    {
        if (window.IsDefault || window.Length < 2)
            return earlier?.Steps.FirstOrDefault(s => s.Name == step.Name) is { } before
                ? step with
                {
                    Stable = before.Stable,
                    Candidate = before.Candidate,
                    Points = before.Points,
                }
                : step;
        return step with
        {
            Stable = RevisionReport.Of(WindowSnapshot.Since(window, sample => sample.Stable)),
            Candidate = RevisionReport.Of(WindowSnapshot.Since(window, sample => sample.Candidate)),
            Points = ReportSeries.Of(window),
        };
    }

    private static ReportEvent Event(Entry entry) =>
        new(entry.Number, entry.At, entry.By, RolloutFacts.Sentence(entry.Fact));

    private static string Next(Rollout rollout) =>
        rollout.Phase switch
        {
            Phase.Completed when rollout.Stable is not null =>
                $"./build.sh Rollback --environment {rollout.Id.Environment}",
            Phase.Completed or Phase.Watching or Phase.Preparing => "./build.sh Status",
            Phase.Completing or Phase.Aborting => "./build.sh Status",
            Phase.Paused => $"./build.sh {rollout.Plan.Steps[rollout.StepIndex + 1].Name}",
            Phase.Aborted => "./build.sh Status",
        };
}
