using Deploy.Rollouts;
using Deploy.Rollouts.Entries;
using Deploy.Rollouts.Running;

namespace Deploy.Components.Presentation;

/// <summary>The ledger's facts about rollouts, in sentences.</summary>
internal static class RolloutFacts
{
    public static bool IsOf(Fact fact, RolloutId rollout) =>
        fact is Fact.RolloutStarted started
            ? started.Rollout == rollout
            : RolloutBook.RolloutOf(fact) == rollout;

    /// <summary>When the rollout ended; null while it has not.</summary>
    public static DateTimeOffset? EndOf(Rollout rollout, IEnumerable<Entry> entries) =>
        entries
            .LastOrDefault(entry =>
                entry.Fact is Fact.RolloutCompleted or Fact.RolloutAborted
                && IsOf(entry.Fact, rollout.Id)
            )
            ?.At;

    /// <summary>What happened, for people.</summary>
    public static string Sentence(Fact fact) =>
        fact switch
        {
            Fact.RolloutStarted f =>
                $"began: {f.Candidate} is to replace {f.Stable?.ToString() ?? "nothing"}",
            Fact.EffectIntended f => $"attempt {f.Attempt}: {f.Effect}",
            Fact.EffectDone f => $"attempt {f.Attempt} done: {f.Result}",
            Fact.CandidateVerified f => $"the candidate is ready for traffic: {f.Verdict.Summary}",
            Fact.StepEntered f => $"{f.Step} began: {f.Split}",
            Fact.StepPassed f => $"{f.Step} passed: {f.Verdict.Summary}",
            Fact.RolloutCompleted f => $"{f.Stable} is stable",
            Fact.AbortDecided f => $"to be aborted ({f.Cause}): {f.Reason}",
            Fact.RolloutAborted => "aborted: all traffic was read back on stable",
            _ => fact.GetType().Name,
        };
}
