using Deploy.Rollouts.Measuring;

namespace Deploy.Components.Presentation;

/// <summary>What one revision did over some time.</summary>
/// <param name="Requests">How many ended.</param>
/// <param name="Errors">How many of them failed.</param>
/// <param name="P95Seconds">95th percentile of the time to answer; null without requests.</param>
public sealed record RevisionReport(long Requests, long Errors, double? P95Seconds)
{
    /// <summary>The share of requests that failed, 0 to 1; null without requests.</summary>
    public double? ErrorRate => Requests == 0 ? null : (double)Errors / Requests;

    internal static RevisionReport Of(Counters counters) =>
        new(counters.Requests, counters.Errors, Finite(counters.Latency.QuantileSeconds(0.95)));

    // JSON has no infinity: what is slower than the scale is written as the scale's end.
    private static double? Finite(double? seconds) =>
        seconds is null ? null : Math.Round(Math.Min(seconds.Value, LatencyScale.SecondsMax), 6);
}
