namespace Deploy.Releases.Versioning;

/// <summary>
/// A version that the next release cannot be lower than, and the sentence that says why.
/// </summary>
internal sealed record VersionCandidate(VersionCore Core, string Why);
