using System.Collections.Immutable;
using Deploy.Rollouts.Releases;

namespace Deploy.Releases.Sources;

/// <summary>What a working tree holds at this moment, and where git says it stands.</summary>
public sealed record SourceIdentity
{
    /// <summary>
    /// The digest of the tree's content as it is now: every tracked file and every untracked file
    /// that is not ignored, with its path, its executable bit and, for a link, its target's text.
    /// </summary>
    public required Digest Digest { get; init; }

    /// <summary>
    /// The full id of the commit that is checked out; null without git or commits.
    /// </summary>
    public string? Commit { get; init; }

    /// <summary>
    /// The branch that is checked out; null without git and where HEAD is detached.
    /// </summary>
    public string? Branch { get; init; }

    /// <summary>
    /// Whether the content differs from the commit's. Always false where there is no git.
    /// </summary>
    public bool IsDirty { get; init; }

    /// <summary>
    /// Whether git describes this tree; where false, <see cref="Notes"/> says why.
    /// </summary>
    public bool HasGit { get; init; }

    /// <summary>When the commit was made; null where there is none.</summary>
    public DateTimeOffset? CommittedAt { get; init; }

    /// <summary>Sentences for people about what could not be learnt, and why.</summary>
    public ImmutableArray<string> Notes { get; init; } = [];
}
