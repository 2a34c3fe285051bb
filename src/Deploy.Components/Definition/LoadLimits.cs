namespace Deploy.Components.Definition;

/// <summary>What a service must hold under load.</summary>
public sealed record LoadLimits
{
    /// <summary>How long the measured part lasts.</summary>
    public required TimeSpan Duration { get; init; }

    /// <summary>How long traffic runs before measuring begins.</summary>
    public required TimeSpan Warmup { get; init; }

    /// <summary>At least so many answers each second.</summary>
    public required double RateMin { get; init; }

    /// <summary>95 % of answers take less than this, from the moment they were due.</summary>
    public required TimeSpan P95Max { get; init; }

    /// <summary>The share of requests that may fail stays below this.</summary>
    public required double ErrorShareMax { get; init; }

    /// <summary>The service's memory stays below this, in megabytes.</summary>
    public required int MemoryMaxMegabytes { get; init; }
}
