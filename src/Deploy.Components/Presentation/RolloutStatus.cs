using Deploy.Rollouts.Entries;
using Deploy.Rollouts.Running;
using Deploy.Rollouts.Verdicts;

namespace Deploy.Components.Presentation;

/// <summary>A rollout as <c>status.json</c> has it.</summary>
/// <param name="Id">Environment and number.</param>
/// <param name="Phase">Where it stands: a name of <see cref="Rollouts.Running.Phase"/>.</param>
/// <param name="Step">The step being watched or last passed; null before the first.</param>
/// <param name="Verdict">
/// Pass, Fail or Inconclusive: the latest that was recorded; Fail for a rejected candidate.
/// </param>
/// <param name="Reason">
/// Why it was aborted, else what the verdict rests on; null for nothing.
/// </param>
public sealed record RolloutStatus(
    string Id,
    string Phase,
    string? Step,
    string Verdict,
    string? Reason
)
{
    internal static RolloutStatus? Of(Rollout? rollout) =>
        rollout is null
            ? null
            : new(
                rollout.Id.ToString(),
                rollout.Phase.ToString(),
                rollout.Step?.Name,
                OutcomeOf(rollout).ToString(),
                rollout.AbortReason
                    ?? (rollout.Verdict.Summary is { Length: > 0 } summary ? summary : null)
            );

    private static Outcome OutcomeOf(Rollout rollout) =>
        rollout is { AbortReason: not null, AbortCause: AbortCause.Rejected }
            ? Outcome.Fail
            : rollout.Verdict.Outcome;
}
