namespace Deploy.Rollouts.Ports;

/// <summary>What an environment serves now, read back from its platform.</summary>
/// <param name="Url">Where its clients reach it.</param>
/// <param name="Stable">The revision to return to; null before the first release.</param>
/// <param name="Candidate">The revision on trial, if any.</param>
/// <param name="Split">How traffic is shared now.</param>
public sealed record EnvironmentState(
    Uri Url,
    RevisionState? Stable,
    RevisionState? Candidate,
    Split Split
);
