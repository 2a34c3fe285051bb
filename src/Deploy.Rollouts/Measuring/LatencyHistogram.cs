using System.Collections.Immutable;

namespace Deploy.Rollouts.Measuring;

/// <summary>
/// An immutable count of latencies on <see cref="LatencyScale"/>. Buckets at the end that count
/// nothing may be left out.
/// </summary>
public sealed class LatencyHistogram : IEquatable<LatencyHistogram>
{
    private readonly ImmutableArray<long> _counts;

    /// <summary>A histogram of these counts, bucket 0 first.</summary>
    /// <exception cref="ArgumentException">Too many buckets, or a negative count.</exception>
    public LatencyHistogram(ImmutableArray<long> counts)
    {
        _counts = counts.IsDefault ? [] : Trim(counts);
        var negative = false;
        foreach (var count in _counts)
        {
            negative |= count < 0;
            Total += count;
        }
        if (counts is { IsDefault: false, Length: > LatencyScale.Buckets } || negative)
            throw new ArgumentException(
                $"Expected at most {LatencyScale.Buckets} counts of 0 or more.",
                nameof(counts)
            );
    }

    /// <summary>Nothing counted yet.</summary>
    public static LatencyHistogram Empty { get; } = new([]);

    /// <summary>Counts by bucket, without the empty ones at the end.</summary>
    public ImmutableArray<long> Counts => _counts;

    /// <summary>How many latencies were counted.</summary>
    public long Total { get; }

    /// <summary>
    /// The upper bound in seconds of the bucket that holds the quantile, or null when nothing was
    /// counted. The nearest-rank definition: the smallest latency that at least that share of all
    /// does not exceed.
    /// </summary>
    /// <param name="quantile">Above 0, at most 1.</param>
    public double? QuantileSeconds(double quantile)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(quantile);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(quantile, 1);
        if (Total == 0)
            return null;
        var rank = Math.Max(1, (long)Math.Ceiling(quantile * Total));
        var seen = 0L;
        for (var bucket = 0; bucket < _counts.Length; bucket++)
        {
            seen += _counts[bucket];
            if (seen >= rank)
                return LatencyScale.UpperBoundSeconds(bucket);
        }
        return double.PositiveInfinity;
    }

    /// <summary>What was counted since an earlier reading of the same counter.</summary>
    /// <remarks>
    /// Where a bucket went backwards the counter restarted: then all of it is new.
    /// </remarks>
    public LatencyHistogram Since(LatencyHistogram earlier)
    {
        if (earlier._counts.Length > _counts.Length)
            return this;
        var grown = ImmutableArray.CreateBuilder<long>(_counts.Length);
        for (var bucket = 0; bucket < _counts.Length; bucket++)
        {
            if (_counts[bucket] < earlier.CountAt(bucket))
                return this;
            grown.Add(_counts[bucket] - earlier.CountAt(bucket));
        }
        return new(grown.MoveToImmutable());
    }

    /// <summary>Both together.</summary>
    public LatencyHistogram Plus(LatencyHistogram other)
    {
        var (longer, shorter) =
            _counts.Length >= other._counts.Length ? (this, other) : (other, this);
        if (shorter._counts.IsEmpty)
            return longer;
        var sums = longer._counts.ToBuilder();
        for (var bucket = 0; bucket < shorter._counts.Length; bucket++)
            sums[bucket] += shorter._counts[bucket];
        return new(sums.MoveToImmutable());
    }

    /// <inheritdoc/>
    public bool Equals(LatencyHistogram? other) =>
        other is not null && _counts.AsSpan().SequenceEqual(other._counts.AsSpan());

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as LatencyHistogram);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Total, _counts.Length);

    private long CountAt(int bucket) => bucket < _counts.Length ? _counts[bucket] : 0;

    private static ImmutableArray<long> Trim(ImmutableArray<long> counts)
    {
        var length = counts.Length;
        while (length > 0 && counts[length - 1] == 0)
            length--;
        return length == 0 ? [] : counts[..length];
    }
}
