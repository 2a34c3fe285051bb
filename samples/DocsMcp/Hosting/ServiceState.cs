using DocsMcp.Telemetry;

namespace DocsMcp.Hosting;

/// <summary>What changes while the service runs, shared by the endpoints.</summary>
internal sealed class ServiceState(TimeProvider time, bool neverReady)
{
    private readonly long _startedAt = time.GetTimestamp();

    public RequestMetrics Metrics { get; } = new();

    public Readiness Readiness { get; } = new(neverReady);

    public TimeProvider Time => time;

    public DateTimeOffset Now => time.GetUtcNow();

    public TimeSpan Uptime => time.GetElapsedTime(_startedAt);
}
