using System.Collections.Immutable;
using Deploy.Rollouts;
using Deploy.Rollouts.Ports;

namespace Deploy.Platforms.Local;

/// <summary>One environment of the host as it is now.</summary>
/// <param name="Name">Its name.</param>
/// <param name="State">What it serves.</param>
/// <param name="Retired">Revisions without new requests that finish the ones they have.</param>
/// <param name="Fence">The highest token that a write has carried; 0 before the first.</param>
public sealed record LocalEnvironmentState(
    EnvironmentName Name,
    EnvironmentState State,
    ImmutableArray<RevisionState> Retired,
    Fence Fence
)
{
    /// <summary>Whether its port is open; after a restart another process may hold it.</summary>
    public bool IsListening { get; init; }
}
