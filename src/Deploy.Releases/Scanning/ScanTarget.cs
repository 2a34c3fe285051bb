using System.Collections.Immutable;

namespace Deploy.Releases.Scanning;

/// <summary>What is scanned.</summary>
/// <param name="Root">The root of the source tree.</param>
/// <param name="Projects">
/// The projects whose dependencies are shipped, relative to the root.
/// </param>
/// <param name="SbomPath">
/// The release's CycloneDX document; null to look at the tree instead.
/// </param>
public sealed record ScanTarget(string Root, ImmutableArray<string> Projects, string? SbomPath);
