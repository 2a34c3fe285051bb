using Deploy.Rollouts.Releases;

namespace Deploy.Releases.Sources;

/// <summary>One file or link of a tree, reduced to what its identity depends on.</summary>
/// <param name="Path">Relative to the root, separated by <c>/</c>.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Content">Digest of the bytes, or of the target's text for a link.</param>
internal readonly record struct TreeEntry(string Path, TreeEntryKind Kind, Digest Content);
