using System.Collections.Immutable;

namespace Deploy.Releases.Versioning;

/// <summary>
/// What git knows of the past of one commit: all that a version is calculated from.
/// </summary>
public sealed record GitHistory
{
    /// <summary>
    /// Every commit reachable from HEAD, HEAD first; empty before the first commit.
    /// </summary>
    public ImmutableArray<GitCommit> Commits { get; init; } = [];

    /// <summary>
    /// The tags whose commits are among <see cref="Commits"/>; others are ignored.
    /// </summary>
    public ImmutableArray<GitTag> Tags { get; init; } = [];

    /// <summary>
    /// The branch, for example <c>main</c> or <c>pull/42/merge</c>; null where HEAD is detached.
    /// </summary>
    public string? Branch { get; init; }

    /// <summary>
    /// Whether older commits are missing (a shallow clone, or more than were read).
    /// </summary>
    public bool IsCut { get; init; }
}
