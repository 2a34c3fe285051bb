using System.Collections.Immutable;

namespace Deploy.Releases.Store;

/// <summary>What a store holds.</summary>
/// <param name="Releases">The readable releases, the newest first.</param>
/// <param name="Faults">One sentence for each folder that should be a release and is not.</param>
public sealed record ReleaseListing(
    ImmutableArray<Release> Releases,
    ImmutableArray<string> Faults
);
