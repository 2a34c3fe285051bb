namespace Deploy.Host.Supervising;

/// <summary>
/// How long to wait before a process is started again: doubling from 0.1 s to 30 s, each wait
/// spread over its upper half so that many processes do not start together.
/// </summary>
internal sealed class Backoff(Random random)
{
    public static readonly TimeSpan DelayMin = TimeSpan.FromMilliseconds(100);
    public static readonly TimeSpan DelayMax = TimeSpan.FromSeconds(30);

    /// <summary>A process that ran for this long has not failed to start.</summary>
    public static readonly TimeSpan StableAfter = TimeSpan.FromMinutes(1);

    private const int DoublingsMax = 16;

    /// <summary>How many runs in a row were shorter than <see cref="StableAfter"/>.</summary>
    public int Failures { get; private set; }

    /// <summary>The wait after a run that lasted so long.</summary>
    public TimeSpan After(TimeSpan ran)
    {
        Failures = ran >= StableAfter ? 1 : Math.Min(Failures + 1, int.MaxValue - 1);
        var doublings = Math.Min(Failures - 1, DoublingsMax);
        var full = Math.Min(
            DelayMin.TotalMilliseconds * Math.Pow(2, doublings),
            DelayMax.TotalMilliseconds
        );
        return TimeSpan.FromMilliseconds(full * (0.5 + (random.NextDouble() / 2)));
    }
}
