using System.Collections.Immutable;
using Deploy.Rollouts.Releases;
using Deploy.Rollouts.Running;

namespace Deploy.Rollouts.Entries;

/// <summary>All rollouts of the ledger, as its facts have made them.</summary>
public sealed class RolloutBook
{
    private readonly ImmutableArray<Rollout> _rollouts;
    private readonly ImmutableHashSet<EnvironmentName> _emptied;

    private RolloutBook(
        ImmutableArray<Rollout> rollouts,
        ImmutableHashSet<EnvironmentName> emptied
    ) => (_rollouts, _emptied) = (rollouts, emptied);

    /// <summary>Reads the book out of the ledger's entries, oldest first.</summary>
    public static RolloutBook Of(ImmutableArray<Entry> entries)
    {
        var order = new List<RolloutId>();
        var byId = new Dictionary<RolloutId, Rollout>();
        var emptied = new HashSet<EnvironmentName>();
        foreach (var entry in entries)
        {
            if (entry.Fact is Fact.RolloutStarted started && !byId.ContainsKey(started.Rollout))
            {
                order.Add(started.Rollout);
                byId[started.Rollout] = Rollout.Begin(started, entry.At);
            }
            else if (RolloutOf(entry.Fact) is { } id && byId.TryGetValue(id, out var rollout))
                byId[id] = rollout.After(entry.Fact, entry.At);
            if (entry.Fact is Fact.RolloutCompleted completed)
                emptied.Remove(completed.Rollout.Environment);
            else if (entry.Fact is Fact.EnvironmentEmptied e)
                emptied.Add(e.Environment);
        }
        return new([.. order.Select(id => byId[id])], [.. emptied]);
    }

    /// <summary>All of an environment's rollouts, oldest first.</summary>
    public IEnumerable<Rollout> In(EnvironmentName environment) =>
        _rollouts.Where(rollout => rollout.Id.Environment == environment);

    /// <summary>All rollouts, oldest first.</summary>
    public ImmutableArray<Rollout> All => _rollouts;

    /// <summary>The rollout that has not ended, if there is one.</summary>
    public Rollout? Open(EnvironmentName environment) =>
        In(environment).LastOrDefault(rollout => !rollout.IsFinal);

    /// <summary>What the environment serves by the record; null where it serves nothing.</summary>
    public ReleaseId? Serving(EnvironmentName environment) =>
        _emptied.Contains(environment)
            ? null
            : In(environment).LastOrDefault(r => r.Phase == Phase.Completed)?.Candidate;

    /// <summary>
    /// The release that was served before the present one: where a roll back goes. After a roll
    /// back that is the release rolled back from, so two in a row go back and forth.
    /// </summary>
    public ReleaseId? Previous(EnvironmentName environment) =>
        In(environment).LastOrDefault(r => r.Phase == Phase.Completed)?.Stable;

    /// <summary>The id of the environment's next rollout.</summary>
    public RolloutId Next(EnvironmentName environment) =>
        new(environment, In(environment).Select(r => r.Id.Number).DefaultIfEmpty(0).Max() + 1);

    /// <summary>
    /// The rollout that a fact moves; null for the fact that begins one, and for all others.
    /// </summary>
    public static RolloutId? RolloutOf(Fact fact) =>
        fact switch
        {
            Fact.EffectIntended f => f.Rollout,
            Fact.EffectDone f => f.Rollout,
            Fact.CandidateVerified f => f.Rollout,
            Fact.StepEntered f => f.Rollout,
            Fact.StepPassed f => f.Rollout,
            Fact.RolloutCompleted f => f.Rollout,
            Fact.AbortDecided f => f.Rollout,
            Fact.RolloutAborted f => f.Rollout,
            _ => null,
        };
}
