using System.Collections.Immutable;

namespace Deploy.Host.Contracts;

/// <summary>One environment as the host sees it.</summary>
public sealed record EnvironmentReading
{
    /// <summary>What it is.</summary>
    public required EnvironmentSpec Spec { get; init; }

    /// <summary>Whether its port is open; after a restart another process may hold it.</summary>
    public required bool IsListening { get; init; }

    /// <summary>The highest token a write has carried.</summary>
    public required long Fence { get; init; }

    /// <summary>The candidate's share.</summary>
    public required int CandidateBasisPoints { get; init; }

    /// <summary>The revision to return to.</summary>
    public required RevisionReading? Stable { get; init; }

    /// <summary>The revision on trial.</summary>
    public required RevisionReading? Candidate { get; init; }

    /// <summary>Revisions without new requests that finish the ones they have.</summary>
    public required ImmutableArray<RevisionReading> Retired { get; init; }
}
