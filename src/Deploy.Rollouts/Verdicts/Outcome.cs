namespace Deploy.Rollouts.Verdicts;

/// <summary>
/// What a judge found. The default is <see cref="Inconclusive"/>: no evidence, no yes.
/// </summary>
public enum Outcome
{
    /// <summary>Not enough was seen to say.</summary>
    Inconclusive,

    /// <summary>All that had to hold was seen to hold.</summary>
    Pass,

    /// <summary>Something that had to hold did not.</summary>
    Fail,
}
