using System.Collections.Immutable;

namespace DocsMcp.Telemetry;

/// <summary>Totals since the process started.</summary>
/// <param name="ByCode">Answers by status code; codes never answered are absent.</param>
/// <param name="ByBucket">
/// Answers per bucket of <see cref="RequestMetrics.Bounds"/>, not cumulative; the last counts
/// what is above every bound.
/// </param>
/// <param name="Duration">Sum of all durations.</param>
/// <param name="InFlight">Requests begun and not ended.</param>
internal sealed record RequestTotals(
    ImmutableSortedDictionary<int, long> ByCode,
    ImmutableArray<long> ByBucket,
    TimeSpan Duration,
    long InFlight
)
{
    /// <summary>Answers with a 5xx code.</summary>
    public long Errors { get; init; }

    /// <summary>All answers, counted in the buckets.</summary>
    public long Count => ByBucket.Sum();

    /// <summary>Mean duration; zero before the first answer.</summary>
    public TimeSpan MeanDuration => Count == 0 ? TimeSpan.Zero : Duration / Count;
}
