using System.Collections.Immutable;

namespace Deploy.Integrations.Load;

/// <summary>
/// What to send and how fast. The load is an open loop: requests are due on a fixed schedule
/// whatever the answers do, and latency is counted from the moment a request was due, so that a
/// stall is seen by every request it delayed.
/// </summary>
public sealed record LoadPlan
{
    /// <summary>Where the service is, for example <c>http://127.0.0.1:8080</c>.</summary>
    public required Uri BaseUri { get; init; }

    /// <summary>The kinds of request, sent in turn by their shares. At least one.</summary>
    public required ImmutableArray<LoadRequest> Mix { get; init; }

    /// <summary>Requests that become due per second, above 0 and at most 100 000.</summary>
    public required double RatePerSecond { get; init; }

    /// <summary>How long the measured part lasts. A traffic driver ignores it.</summary>
    public TimeSpan Duration { get; init; } = TimeSpan.FromSeconds(6);

    /// <summary>
    /// Load at the same rate before the measured part, not counted. None by default.
    /// </summary>
    public TimeSpan Warmup { get; init; }

    /// <summary>
    /// TCP connections that are open at the same time and used in turn, 1 to 10 000. Requests
    /// that find none free wait, and their wait counts as latency.
    /// </summary>
    public int Connections { get; init; } = 1000;

    /// <summary>A request that has no whole answer this long after it was due has failed.</summary>
    public TimeSpan RequestTimeout { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>
    /// The response header whose values are counted, <c>Deploy-Revision</c> by default.
    /// </summary>
    public string CountedHeader { get; init; } = "Deploy-Revision";

    /// <summary>Every fault of this plan; empty when it can be run.</summary>
    public ImmutableArray<string> FindFaults()
    {
        var faults = ImmutableArray.CreateBuilder<string>();
        if (!BaseUri.IsAbsoluteUri || BaseUri.Scheme is not ("http" or "https"))
            faults.Add($"BaseUri: expected an absolute http or https address, seen '{BaseUri}'.");
        if (Mix.IsDefaultOrEmpty)
            faults.Add("Mix: expected at least one request, seen none.");
        else if (Mix.Any(request => request.Share < 1))
            faults.Add("Mix: expected every share to be 1 or more.");
        if (!(RatePerSecond > 0 && RatePerSecond <= 100_000))
            faults.Add($"RatePerSecond: expected above 0, at most 100000, seen {RatePerSecond}.");
        if (Connections is < 1 or > 10_000)
            faults.Add($"Connections: expected 1 to 10000, seen {Connections}.");
        if (Duration <= TimeSpan.Zero)
            faults.Add($"Duration: expected above zero, seen {Duration}.");
        if (Warmup < TimeSpan.Zero)
            faults.Add($"Warmup: expected zero or more, seen {Warmup}.");
        if (RequestTimeout <= TimeSpan.Zero)
            faults.Add($"RequestTimeout: expected above zero, seen {RequestTimeout}.");
        return faults.ToImmutable();
    }

    internal void Demand()
    {
        var faults = FindFaults();
        if (!faults.IsEmpty)
            throw new ArgumentException("The load plan is wrong. " + string.Join(' ', faults));
    }
}
