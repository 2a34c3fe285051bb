using System.Collections.Immutable;

namespace Deploy.Host.Contracts;

/// <summary>Everything the host serves at one moment.</summary>
/// <param name="Environments">By name.</param>
public sealed record HostSnapshot(ImmutableArray<EnvironmentReading> Environments);
