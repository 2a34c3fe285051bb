using System.Collections.Immutable;
using Deploy.Rollouts.Measuring;

namespace Deploy.Integrations.Load;

/// <summary>What a load did and saw. Latency is counted from when each request was due.</summary>
public sealed record LoadReport
{
    /// <summary>
    /// Requests begun. Equals succeeded + failed + abandoned once the load ended.
    /// </summary>
    public required long Sent { get; init; }

    /// <summary>Requests answered whole with a 2xx code.</summary>
    public required long Succeeded { get; init; }

    /// <summary>Failed requests by kind; kinds that did not occur are absent.</summary>
    public required ImmutableSortedDictionary<FailureKind, long> FailedByKind { get; init; }

    /// <summary>Requests that were cut short because the load was stopped; not failures.</summary>
    public required long Abandoned { get; init; }

    /// <summary>The latency of every request that succeeded or failed.</summary>
    public required LatencyHistogram Latency { get; init; }

    /// <summary>The longest of these latencies, exact.</summary>
    public required TimeSpan LatencyMax { get; init; }

    /// <summary>How long requests were being sent.</summary>
    public required TimeSpan Elapsed { get; init; }

    /// <summary>The most connections that were open at the same time.</summary>
    public required int ConnectionsMax { get; init; }

    /// <summary>Connections opened in all, those of the warm-up included.</summary>
    public required long ConnectionsOpened { get; init; }

    /// <summary>Bytes received in all, headers and warm-up included.</summary>
    public required long BytesReceived { get; init; }

    /// <summary>
    /// Answers by value of the counted header; answers without it are under <c>(none)</c>, and
    /// values beyond the first 64 distinct ones under <c>(other)</c>.
    /// </summary>
    public required ImmutableSortedDictionary<string, long> ByHeader { get; init; }

    /// <summary>A sentence for the first failure of each kind.</summary>
    public required ImmutableSortedDictionary<FailureKind, string> Examples { get; init; }

    /// <summary>All failed requests.</summary>
    public long Failed => FailedByKind.Values.Sum();

    /// <summary>Failed share of the requests that ended, 0 to 1; 0 when none ended.</summary>
    public double ErrorRate => Succeeded + Failed == 0 ? 0 : (double)Failed / (Succeeded + Failed);

    /// <summary>Requests that ended, per second of sending.</summary>
    public double AchievedRatePerSecond =>
        Elapsed > TimeSpan.Zero ? (Succeeded + Failed) / Elapsed.TotalSeconds : 0;

    /// <summary>Median latency in milliseconds.</summary>
    public double P50Ms => QuantileMs(0.50);

    /// <summary>95th percentile of the latency in milliseconds.</summary>
    public double P95Ms => QuantileMs(0.95);

    /// <summary>99th percentile of the latency in milliseconds.</summary>
    public double P99Ms => QuantileMs(0.99);

    /// <summary>Longest latency in milliseconds.</summary>
    public double MaxMs => LatencyMax.TotalMilliseconds;

    private double QuantileMs(double share) =>
        LatencyRecorder.QuantileOf(Latency, share, LatencyMax).TotalMilliseconds;
}
