using System.Collections.Immutable;
using Deploy.Rollouts.Plans;
using Deploy.Rollouts.Ports;
using Deploy.Rollouts.Releases;
using Deploy.Rollouts.Verdicts;

namespace Deploy.Rollouts.Entries;

/// <summary>
/// What an entry of the ledger says. The nested cases are all there are; their names are the
/// <c>kind</c> in the stored form, so they never change.
/// </summary>
public abstract record Fact
{
    private Fact() { }

    /// <summary>Stage S passed for this subject; here is the proof.</summary>
    /// <param name="Stage">The target: <c>Test</c>, <c>Scan</c>, <c>DeployStaging</c>.</param>
    /// <param name="Subject">
    /// A release's digest, or a source tree's for what runs before Build.
    /// </param>
    /// <param name="Release">The release, where there is one already.</param>
    /// <param name="Proof">Short facts for people: <c>passed: 212</c>.</param>
    public sealed record EvidenceGiven(
        string Stage,
        Digest Subject,
        ReleaseId? Release,
        ImmutableSortedDictionary<string, string> Proof
    ) : Fact;

    /// <summary>A release was found bad: its evidence of the named stages counts no more.</summary>
    public sealed record EvidenceRevoked(
        ReleaseId Release,
        ImmutableArray<string> Stages,
        string Reason
    ) : Fact;

    /// <summary>A rollout began.</summary>
    /// <param name="Rollout">Its id.</param>
    /// <param name="Plan">Its steps and policy, frozen here.</param>
    /// <param name="Stable">What is served now; null before the first release.</param>
    /// <param name="Candidate">What is to be served.</param>
    /// <param name="Purpose">Why, for people: <c>deploy</c>, or the reason of a roll back.</param>
    /// <param name="IsRollback">Whether this puts an older release back.</param>
    public sealed record RolloutStarted(
        RolloutId Rollout,
        Plan Plan,
        ReleaseId? Stable,
        ReleaseId Candidate,
        string Purpose,
        bool IsRollback
    ) : Fact;

    /// <summary>An effect is about to be tried.</summary>
    /// <param name="Rollout">For which rollout.</param>
    /// <param name="Step">The step's name, or empty before the first and after the last.</param>
    /// <param name="Attempt">From 1 within this rollout.</param>
    /// <param name="Effect">For people: <c>shift to 5 %</c>.</param>
    /// <param name="Fence">The lease's token.</param>
    public sealed record EffectIntended(
        RolloutId Rollout,
        string Step,
        int Attempt,
        string Effect,
        Fence Fence
    ) : Fact;

    /// <summary>An effect was tried; this is what was read back.</summary>
    public sealed record EffectDone(RolloutId Rollout, int Attempt, string Result) : Fact;

    /// <summary>The candidate is ready and passed its checks before traffic.</summary>
    public sealed record CandidateVerified(RolloutId Rollout, Verdict Verdict) : Fact;

    /// <summary>A step's split was read back as set: its window begins.</summary>
    public sealed record StepEntered(RolloutId Rollout, string Step, Split Split) : Fact;

    /// <summary>A step's window ended well.</summary>
    public sealed record StepPassed(RolloutId Rollout, string Step, Verdict Verdict) : Fact;

    /// <summary>The candidate is to be stable: decided, and from here on only forwards.</summary>
    public sealed record RolloutCompleted(RolloutId Rollout, ReleaseId Stable) : Fact;

    /// <summary>The rollout is to end with all traffic on stable.</summary>
    /// <param name="Rollout">Which.</param>
    /// <param name="Step">The step it was in; empty before the first.</param>
    /// <param name="Cause">Whether the candidate was found bad, or something else ended it.</param>
    /// <param name="Reason">Metric, limit and observed value, or who asked and why.</param>
    public sealed record AbortDecided(
        RolloutId Rollout,
        string Step,
        AbortCause Cause,
        string Reason
    ) : Fact;

    /// <summary>All traffic was read back on stable, and the candidate is gone.</summary>
    public sealed record RolloutAborted(RolloutId Rollout, string Reason) : Fact;

    /// <summary>An environment was given back to serving nothing.</summary>
    public sealed record EnvironmentEmptied(EnvironmentName Environment, string Reason) : Fact;

    /// <summary>A lease was taken from a holder that had not given it back.</summary>
    public sealed record LeaseTakenOver(string Resource, string From, string Reason) : Fact;
}
