using System.Collections.Immutable;

namespace Deploy.Components.Presentation;

/// <summary>The whole of <c>.deploy/status.json</c>.</summary>
/// <param name="Environments">In the order of their declaration.</param>
public sealed record StatusDocument(ImmutableArray<EnvironmentStatus> Environments)
{
    /// <summary>Who compiles, tests or scans in the checkout now; null for nobody.</summary>
    public LeaseStatus? Workspace { get; init; }

    /// <summary>
    /// What of the record cannot be read, each with the next command; then what depends on it is
    /// null or missing above, and only the platforms' own answers stand.
    /// </summary>
    public ImmutableArray<string> Faults { get; init; } = [];
}
