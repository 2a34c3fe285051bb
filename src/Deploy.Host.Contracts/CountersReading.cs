using System.Collections.Immutable;

namespace Deploy.Host.Contracts;

/// <summary>A revision's counters since it was started by this host process.</summary>
public sealed record CountersReading
{
    /// <summary>Requests that ended, without those their client gave up.</summary>
    public required long Requests { get; init; }

    /// <summary>Of these, 5xx answers and those without a whole answer.</summary>
    public required long Errors { get; init; }

    /// <summary>Requests that their client gave up: no fault of the service.</summary>
    public required long ClientAborts { get; init; }

    /// <summary>Counts by latency bucket, without the empty ones at the end.</summary>
    public required ImmutableArray<long> Latency { get; init; }

    /// <summary>Health probes made.</summary>
    public required long Probes { get; init; }

    /// <summary>Health probes failed.</summary>
    public required long ProbeFailures { get; init; }

    /// <summary>Processes that ended without being asked to.</summary>
    public required long Restarts { get; init; }
}
