using System.Collections.Immutable;

namespace DocsMcp.Telemetry;

/// <summary>
/// Counts answered requests by status code and by duration. The probes themselves are not
/// counted, so that they cannot dilute an error rate. Safe for concurrent use.
/// </summary>
internal sealed class RequestMetrics
{
    private const int CodeMax = 599;
    private const int ServerErrorMin = 500;

    private readonly long[] _byCode = new long[CodeMax + 1];
    private readonly long[] _byBucket = new long[Bounds.Length + 1];
    private long _durationTicks;
    private long _inFlight;

    /// <summary>Upper bounds of the histogram's buckets in seconds, inclusive.</summary>
    public static ImmutableArray<double> Bounds { get; } =
    [.001, .0025, .005, .01, .025, .05, .1, .2, .3, .5, 1, 2, 5, 10];

    public void Began() => Interlocked.Increment(ref _inFlight);

    public void Ended(int code, TimeSpan duration)
    {
        Interlocked.Decrement(ref _inFlight);
        Interlocked.Increment(ref _byCode[Math.Clamp(code, 0, CodeMax)]);
        Interlocked.Increment(ref _byBucket[BucketOf(duration.TotalSeconds)]);
        Interlocked.Add(ref _durationTicks, duration.Ticks);
    }

    public RequestTotals Read()
    {
        var byCode = _byCode
            .Select((_, code) => KeyValuePair.Create(code, Volatile.Read(ref _byCode[code])))
            .Where(pair => pair.Value > 0)
            .ToImmutableSortedDictionary();
        return new(
            byCode,
            [.. _byBucket.Select((_, i) => Volatile.Read(ref _byBucket[i]))],
            TimeSpan.FromTicks(Volatile.Read(ref _durationTicks)),
            Volatile.Read(ref _inFlight)
        )
        {
            Errors = byCode.Where(pair => pair.Key >= ServerErrorMin).Sum(pair => pair.Value),
        };
    }

    private static int BucketOf(double seconds)
    {
        var bucket = 0;
        while (bucket < Bounds.Length && seconds > Bounds[bucket])
            bucket++;
        return bucket;
    }
}
