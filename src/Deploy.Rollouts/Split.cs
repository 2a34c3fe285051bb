namespace Deploy.Rollouts;

/// <summary>
/// How traffic is shared between stable and candidate. The two weights sum to 10 000 by
/// construction. The default value sends everything to stable.
/// </summary>
/// <param name="Candidate">The candidate's share.</param>
public readonly record struct Split(Weight Candidate)
{
    /// <summary>Everything to stable.</summary>
    public static Split AllStable => default;

    /// <summary>Everything to the candidate.</summary>
    public static Split AllCandidate => new(Weight.Full);

    /// <summary>The stable revision's share.</summary>
    public Weight Stable => Candidate.Remainder;

    /// <summary>The split as people write it: <c>stable 95 %, candidate 5 %</c>.</summary>
    public override string ToString() => $"stable {Stable}, candidate {Candidate}";
}
