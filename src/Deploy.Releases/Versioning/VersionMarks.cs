namespace Deploy.Releases.Versioning;

/// <summary>What a version depends on besides the tree and its history.</summary>
/// <param name="Fault">The fault baked in, as typed; null for none.</param>
/// <param name="Branch">
/// The branch or reference that a build server names where HEAD is detached; null for git's own.
/// </param>
public sealed record VersionMarks(string? Fault = null, string? Branch = null);
