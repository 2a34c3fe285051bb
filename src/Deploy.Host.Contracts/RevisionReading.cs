namespace Deploy.Host.Contracts;

/// <summary>One revision as the host sees it.</summary>
public sealed record RevisionReading
{
    /// <summary>The release it is an instance of.</summary>
    public required ReleaseName Release { get; init; }

    /// <summary>Whether at least one of its processes can take traffic.</summary>
    public required bool IsReady { get; init; }

    /// <summary>
    /// Where one of its processes answers without the split; null while none does.
    /// </summary>
    public required string? DirectUrl { get; init; }

    /// <summary>For people: processes, uptime, restarts.</summary>
    public required string Detail { get; init; }

    /// <summary>Requests it is answering now, streams and tunnels included.</summary>
    public required long InFlight { get; init; }
}
