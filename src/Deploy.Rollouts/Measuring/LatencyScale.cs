namespace Deploy.Rollouts.Measuring;

/// <summary>
/// The one bucket layout of every latency histogram here: 16 buckets per doubling from 100 µs up,
/// so a quantile read from it is at most 4.5 % above the true value. The last bucket holds all
/// that is slower than <see cref="SecondsMax"/>.
/// </summary>
public static class LatencyScale
{
    /// <summary>Buckets per doubling of the latency.</summary>
    public const int PerDoubling = 16;

    /// <summary>Everything faster than this, in seconds, is in bucket 0.</summary>
    public const double SecondsMin = 0.0001;

    /// <summary>How many buckets there are.</summary>
    public const int Buckets = (PerDoubling * 20) + 2;

    /// <summary>The upper bound of the last bucket but one, in seconds: about 105.</summary>
    public static double SecondsMax => UpperBoundSeconds(Buckets - 2);

    /// <summary>The bucket, 0 to <see cref="Buckets"/> − 1, of a latency in seconds.</summary>
    public static int IndexOf(double seconds)
    {
        if (!(seconds > SecondsMin))
            return 0;
        if (seconds > SecondsMax)
            return Buckets - 1;
        var index = (int)Math.Ceiling(Math.Log2(seconds / SecondsMin) * PerDoubling);
        // The logarithm of a bound itself may come out a hair above the whole number.
        return seconds <= UpperBoundSeconds(index - 1) ? index - 1 : index;
    }

    /// <summary>
    /// The inclusive upper bound of a bucket in seconds; the last one is unbounded.
    /// </summary>
    public static double UpperBoundSeconds(int bucket) =>
        bucket >= Buckets - 1
            ? double.PositiveInfinity
            : SecondsMin * Math.Pow(2, (double)bucket / PerDoubling);
}
