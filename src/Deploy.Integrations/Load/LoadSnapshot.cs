namespace Deploy.Integrations.Load;

/// <summary>Where a running load is. Counts are of the measured part only.</summary>
/// <param name="Elapsed">Time since the measured part began.</param>
/// <param name="Sent">Requests that were due and have begun.</param>
/// <param name="Succeeded">Requests answered with a 2xx code.</param>
/// <param name="Failed">Requests that failed in any way.</param>
/// <param name="P95">95th percentile of the latency so far.</param>
public sealed record LoadSnapshot(
    TimeSpan Elapsed,
    long Sent,
    long Succeeded,
    long Failed,
    TimeSpan P95
);
