namespace Deploy.Rollouts.Measuring;

/// <summary>
/// What one revision has done since it was started: counters that only grow while it lives.
/// </summary>
/// <remarks>
/// Requests, errors and latency are counted by one counter, probes and their failures by another,
/// restarts by a third. A reading that went backwards is of a counter that was started again, and
/// then all that this counter says is new.
/// </remarks>
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
    public Counters Since(Counters earlier)
    {
        var traffic = RestartedTraffic(earlier) ? None : earlier;
        var probes = RestartedProbes(earlier) ? None : earlier;
        return new()
        {
            Requests = Requests - traffic.Requests,
            Errors = Errors - traffic.Errors,
            Latency = Latency.Since(traffic.Latency),
            Probes = Probes - probes.Probes,
            ProbeFailures = ProbeFailures - probes.ProbeFailures,
            Restarts = Restarts < earlier.Restarts ? Restarts : Restarts - earlier.Restarts,
        };
    }

    /// <summary>Both together.</summary>
    public Counters Plus(Counters other) =>
        new()
        {
            Requests = Requests + other.Requests,
            Errors = Errors + other.Errors,
            Latency = Latency.Plus(other.Latency),
            Probes = Probes + other.Probes,
            ProbeFailures = ProbeFailures + other.ProbeFailures,
            Restarts = Restarts + other.Restarts,
        };

    /// <summary>Whether any counter was started again since an earlier reading.</summary>
    public bool IsRestartedSince(Counters earlier) =>
        RestartedTraffic(earlier) || RestartedProbes(earlier) || Restarts < earlier.Restarts;

    private bool RestartedTraffic(Counters earlier) =>
        Requests < earlier.Requests
        || Errors < earlier.Errors
        || Latency.Total < earlier.Latency.Total;

    private bool RestartedProbes(Counters earlier) =>
        Probes < earlier.Probes || ProbeFailures < earlier.ProbeFailures;
}
