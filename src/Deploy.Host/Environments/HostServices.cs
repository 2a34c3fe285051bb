using Deploy.Host.Forwarding;
using Deploy.Host.Storage;
using Deploy.Host.Supervising;
using Microsoft.Extensions.Logging;

namespace Deploy.Host.Environments;

/// <summary>What all environments of a host share.</summary>
internal sealed record HostServices
{
    public required StateFile State { get; init; }

    public required RevisionStore Revisions { get; init; }

    public required Supervision Supervision { get; init; }

    public required ForwardingBounds Bounds { get; init; }

    public required ILoggerFactory Loggers { get; init; }

    public required ILogger Logger { get; init; }

    public TimeProvider Time => Supervision.Time;
}
