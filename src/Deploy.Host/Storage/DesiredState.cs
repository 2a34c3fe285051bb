using System.Collections.Immutable;

namespace Deploy.Host.Storage;

/// <summary>What the host is to serve, as it is stored.</summary>
internal sealed record DesiredState
{
    public const int PresentSchema = 1;

    public static DesiredState Empty { get; } = new() { Schema = PresentSchema };

    public required int Schema { get; init; }

    /// <summary>The highest token seen, by environment. It outlives the environment.</summary>
    public ImmutableSortedDictionary<string, long> Fences { get; init; } =
        ImmutableSortedDictionary<string, long>.Empty;

    public ImmutableSortedDictionary<string, DesiredEnvironment> Environments { get; init; } =
        ImmutableSortedDictionary<string, DesiredEnvironment>.Empty;
}
