using Deploy.Rollouts.Measuring;

namespace Deploy.Integrations.Load;

/// <summary>
/// Records durations on <see cref="LatencyScale"/>. Recording and reading are safe for concurrent
/// use; a reading taken while others record may miss the newest of them.
/// </summary>
public sealed class LatencyRecorder
{
    private readonly long[] _counts = new long[LatencyScale.Buckets];
    private long _maxTicks;

    /// <summary>The longest duration recorded, exact; zero when there is none.</summary>
    public TimeSpan Max => TimeSpan.FromTicks(Volatile.Read(ref _maxTicks));

    /// <summary>Records one duration; a negative one counts as zero.</summary>
    public void Record(TimeSpan duration)
    {
        Interlocked.Increment(ref _counts[LatencyScale.IndexOf(duration.TotalSeconds)]);
        var seen = Volatile.Read(ref _maxTicks);
        while (duration.Ticks > seen)
        {
            var before = Interlocked.CompareExchange(ref _maxTicks, duration.Ticks, seen);
            if (before == seen)
                return;
            seen = before;
        }
    }

    /// <summary>What was recorded so far.</summary>
    public LatencyHistogram ToHistogram() =>
        new([.. Enumerable.Range(0, _counts.Length).Select(i => Volatile.Read(ref _counts[i]))]);

    /// <summary>
    /// The duration that a share of the recorded ones did not exceed, at most 4.5 % above the true
    /// value (never above <see cref="Max"/>). Zero when nothing was recorded.
    /// </summary>
    /// <param name="share">Above 0, at most 1; 0.95 is the 95th percentile.</param>
    public TimeSpan Quantile(double share) => QuantileOf(ToHistogram(), share, Max);

    internal static TimeSpan QuantileOf(LatencyHistogram histogram, double share, TimeSpan max)
    {
        var seconds = histogram.QuantileSeconds(share) ?? 0;
        return seconds < max.TotalSeconds ? TimeSpan.FromSeconds(seconds) : max;
    }
}
