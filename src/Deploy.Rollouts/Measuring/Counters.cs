namespace Deploy.Rollouts.Measuring;

/// <summary>
/// What one revision has done since it was started: counters that only grow while it lives. A
/// reading whose counters went backwards is of a restarted counter.
/// </summary>
public sealed record Counters
{
    /// <summary>Nothing happened yet.</summary>
    public static Counters None { get; } = new();

    /// <summary>Requests that ended: answered, or failed without an answer.</summary>
    public long Requests { get; init; }

    /// <summary>
    /// Of these, answers with a 5xx status, and requests that got no whole answer.
    /// </summary>
    public long Errors { get; init; }

    /// <summary>Time from the request's arrival to its last answered byte.</summary>
    public LatencyHistogram Latency { get; init; } = LatencyHistogram.Empty;

    /// <summary>Health probes made.</summary>
    public long Probes { get; init; }

    /// <summary>Health probes that failed.</summary>
    public long ProbeFailures { get; init; }

    /// <summary>Processes that ended without being asked to.</summary>
    public long Restarts { get; init; }

    /// <summary>What happened since an earlier reading.</summary>
    public Counters Since(Counters earlier) =>
        new()
        {
            Requests = Grown(Requests, earlier.Requests),
            Errors = Grown(Errors, earlier.Errors),
            Latency = Latency.Since(earlier.Latency),
            Probes = Grown(Probes, earlier.Probes),
            ProbeFailures = Grown(ProbeFailures, earlier.ProbeFailures),
            Restarts = Grown(Restarts, earlier.Restarts),
        };

    private static long Grown(long now, long before) => now >= before ? now - before : now;
}
