using Deploy.Host.Revisions;
using Deploy.Rollouts;

namespace Deploy.Host.Forwarding;

/// <summary>
/// Where requests go: one immutable answer for every request that arrives under it.
/// </summary>
internal sealed record Routing(Revision? Stable, Revision? Candidate, Weight CandidateWeight)
{
    public static Routing Nowhere { get; } = new(null, null, Weight.Zero);

    public Revision? Choose(ulong turn) =>
        Candidate is not null && Splitter.IsForCandidate(turn, CandidateWeight)
            ? Candidate
            : Stable;
}
