using Deploy.Releases.Sources;
using Deploy.Rollouts.Releases;

namespace Deploy.Releases.Store;

/// <summary>
/// Where a release's source stood when it was built. It does not enter the digest.
/// </summary>
/// <param name="Digest">The content of the working tree.</param>
/// <param name="Commit">The commit; null without git.</param>
/// <param name="Branch">The branch; null without git or with a detached HEAD.</param>
/// <param name="Dirty">Whether the tree differed from the commit.</param>
public sealed record ReleaseSource(Digest Digest, string? Commit, string? Branch, bool Dirty)
{
    /// <summary>What of this identity a manifest keeps.</summary>
    public static ReleaseSource Of(SourceIdentity identity) =>
        new(identity.Digest, identity.Commit, identity.Branch, identity.IsDirty);
}
