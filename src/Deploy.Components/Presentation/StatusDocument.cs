using System.Collections.Immutable;

namespace Deploy.Components.Presentation;

/// <summary>The whole of <c>.deploy/status.json</c>.</summary>
/// <param name="Environments">In the order of their declaration.</param>
public sealed record StatusDocument(ImmutableArray<EnvironmentStatus> Environments);
