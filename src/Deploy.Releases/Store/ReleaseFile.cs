using Deploy.Rollouts.Releases;

namespace Deploy.Releases.Store;

/// <summary>One shipped file.</summary>
/// <param name="Path">Relative to the release's files, separated by <c>/</c>.</param>
/// <param name="Size">In bytes.</param>
/// <param name="Sha256">The digest of its bytes.</param>
/// <param name="Executable">
/// Whether its owner may execute it; always false when built on Windows.
/// </param>
public sealed record ReleaseFile(string Path, long Size, Digest Sha256, bool Executable);
