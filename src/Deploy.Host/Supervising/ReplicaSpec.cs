using System.Collections.Immutable;

namespace Deploy.Host.Supervising;

/// <summary>What one supervised process is.</summary>
internal sealed record ReplicaSpec
{
    /// <summary>For people: <c>production/1.4.0-12/1</c>.</summary>
    public required string Name { get; init; }

    public required string Environment { get; init; }

    public required string Version { get; init; }

    public required int Number { get; init; }

    /// <summary>Where the revision's files are.</summary>
    public required string Folder { get; init; }

    public required ImmutableArray<string> Command { get; init; }

    public required ImmutableSortedDictionary<string, string> Variables { get; init; }

    public required string HealthPath { get; init; }

    public required string ReadyPath { get; init; }
}
