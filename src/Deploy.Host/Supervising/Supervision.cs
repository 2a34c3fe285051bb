using Microsoft.Extensions.Logging;

namespace Deploy.Host.Supervising;

/// <summary>
/// What every supervised process shares: clock, chance, ports, records, log, bounds.
/// </summary>
internal sealed record Supervision
{
    public required TimeProvider Time { get; init; }

    public required Random Random { get; init; }

    public required ServicePorts Ports { get; init; }

    public required ProcessRecords Records { get; init; }

    public required ILogger Logger { get; init; }

    /// <summary>Marks our processes: the host's own folder and <c>#</c>.</summary>
    public required string MarkBeginning { get; init; }

    /// <summary>Below it lie the services' own logs.</summary>
    public required string LogFolder { get; init; }

    public TimeSpan HealthEvery { get; init; } = TimeSpan.FromSeconds(1);

    public TimeSpan ProbeTimeMax { get; init; } = TimeSpan.FromSeconds(2);

    /// <summary>So many failed probes in a row restart a process.</summary>
    public int HealthFailuresMax { get; init; } = 10;

    /// <summary>How long a process may take to end after it was asked to.</summary>
    public TimeSpan EndGrace { get; init; } = TimeSpan.FromSeconds(5);
}
