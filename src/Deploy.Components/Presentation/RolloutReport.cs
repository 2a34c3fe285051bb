using System.Collections.Immutable;

namespace Deploy.Components.Presentation;

/// <summary>A rollout for people who were not there: what, when, who, why, and what next.</summary>
public sealed record RolloutReport
{
    /// <summary>Environment and number.</summary>
    public required string Rollout { get; init; }

    /// <summary>What changed.</summary>
    public required string Environment { get; init; }

    /// <summary>What was shipped.</summary>
    public required string Service { get; init; }

    /// <summary>What was on trial.</summary>
    public required ReportRelease? Candidate { get; init; }

    /// <summary>What was served before; null for nothing.</summary>
    public required ReportRelease? Stable { get; init; }

    /// <summary>Why it ran.</summary>
    public required string Purpose { get; init; }

    /// <summary>Whether it put an older release back.</summary>
    public required bool IsRollback { get; init; }

    /// <summary>Who began it: user, machine and process.</summary>
    public required string By { get; init; }

    /// <summary>When it began.</summary>
    public required DateTimeOffset Started { get; init; }

    /// <summary>When it ended; null while it has not.</summary>
    public required DateTimeOffset? Ended { get; init; }

    /// <summary>Where it stands: a name of <see cref="Rollouts.Running.Phase"/>.</summary>
    public required string Phase { get; init; }

    /// <summary>Why it was aborted; null when it was not.</summary>
    public required string? Reason { get; init; }

    /// <summary>All steps of its plan, in order.</summary>
    public required ImmutableArray<StepReport> Steps { get; init; }

    /// <summary>
    /// What the ledger has of it, oldest first; the last 300 where there are more.
    /// </summary>
    public required ImmutableArray<ReportEvent> Timeline { get; init; }

    /// <summary>The command to type next.</summary>
    public required string Next { get; init; }
}
