namespace Deploy.Host.Contracts;

/// <summary>Both revisions' counters at one moment.</summary>
/// <param name="At">When they were read.</param>
/// <param name="Stable">Null where there is no stable revision.</param>
/// <param name="Candidate">Null where there is no candidate.</param>
public sealed record MetricsReading(
    DateTimeOffset At,
    CountersReading? Stable,
    CountersReading? Candidate
);
