using System.Collections.Immutable;

namespace Deploy.Releases.Versioning;

/// <summary>A version and the way it was found.</summary>
/// <param name="SemVer">
/// A Semantic Versioning 2.0 text, for example <c>1.4.0-12+dirty.1f3c0a9b</c>.
/// </param>
/// <param name="Why">
/// Sentences that name the tags, commits, settings and rules that led to it.
/// </param>
public sealed record VersionResult(string SemVer, ImmutableArray<string> Why);
