namespace Deploy.Rollouts.Measuring;

/// <summary>One reading of both revisions of an environment.</summary>
/// <param name="At">When it was taken.</param>
/// <param name="Stable">The stable revision's counters, or null where there is none.</param>
/// <param name="Candidate">The candidate's counters, or null where there is none.</param>
public sealed record Sample(DateTimeOffset At, Counters? Stable, Counters? Candidate);
