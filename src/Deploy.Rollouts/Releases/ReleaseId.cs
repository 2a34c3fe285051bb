namespace Deploy.Rollouts.Releases;

/// <summary>
/// What a release is called and what it is: the version is for people, the digest decides.
/// Two ids are the same release when their digests are equal.
/// </summary>
/// <param name="Service">The service it is a release of, for example <c>docs-mcp</c>.</param>
/// <param name="Version">
/// A semantic version, for example <c>1.4.0-12</c> or <c>1.4.0-12+dirty.1f3c</c>.
/// </param>
/// <param name="Digest">
/// The digest of the release's manifest, and through it of every file shipped.
/// </param>
public sealed record ReleaseId(string Service, string Version, Digest Digest)
{
    /// <summary>
    /// The version and the short digest, as people see it: <c>1.4.0-12 (1f3c0a9b2d11)</c>.
    /// </summary>
    public override string ToString() => $"{Version} ({Digest.Short})";
}
