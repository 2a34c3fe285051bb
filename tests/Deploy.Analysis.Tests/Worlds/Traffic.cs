using Deploy.Rollouts.Measuring;

namespace Deploy.Analysis.Tests.Worlds;

/// <summary>What one revision does in one second.</summary>
internal sealed record Traffic(int Requests, int Errors = 0, double Latency = 0.01)
{
    public static Traffic None { get; } = new(0);

    public int Probes { get; init; }

    public int ProbeFailures { get; init; }

    public int Restarts { get; init; }

    /// <summary>Whether the reading at the end of the second is missing.</summary>
    public bool IsSilent { get; init; }

    /// <summary>Whether the counters began again at zero in this second.</summary>
    public bool IsReset { get; init; }

    /// <summary>So many seconds of the same.</summary>
    public IEnumerable<Traffic> For(int seconds) => Enumerable.Repeat(this, seconds);

    public Counters ToCounters() =>
        new()
        {
            Requests = Requests,
            Errors = Errors,
            Latency = Latencies(),
            Probes = Probes,
            ProbeFailures = ProbeFailures,
            Restarts = Restarts,
        };

    private LatencyHistogram Latencies()
    {
        var bucket = LatencyScale.IndexOf(Latency);
        return new([.. Enumerable.Repeat(0L, bucket), Requests]);
    }
}
