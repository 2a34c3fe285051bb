using System.Collections.Immutable;

namespace Deploy.Components.Presentation;

/// <summary>One step of a rollout, as far as it came.</summary>
public sealed record StepReport
{
    /// <summary>Its name.</summary>
    public required string Name { get; init; }

    /// <summary>
    /// The candidate's share in basis points, 0 to 10 000: what was sent, as it was read back when
    /// the step began; what is planned while it has not.
    /// </summary>
    public required int Weight { get; init; }

    /// <summary>
    /// The share that the plan names. An environment's first release has nothing beside it, and
    /// gets all traffic in every step.
    /// </summary>
    public int PlannedWeight { get; init; }

    /// <summary>How long it was to be watched.</summary>
    public required double WindowSeconds { get; init; }

    /// <summary>
    /// <c>passed</c>, <c>watching</c>, <c>ended the rollout</c> or <c>not reached</c>.
    /// </summary>
    public required string Result { get; init; }

    /// <summary>When its window began, for the last time; null when it was not reached.</summary>
    public DateTimeOffset? Entered { get; init; }

    /// <summary>When it passed or ended the rollout; null before that.</summary>
    public DateTimeOffset? Ended { get; init; }

    /// <summary>What the stable revision did in it; null where nothing was measured.</summary>
    public RevisionReport? Stable { get; init; }

    /// <summary>What the candidate did in it; null where nothing was measured.</summary>
    public RevisionReport? Candidate { get; init; }

    /// <summary>What decided, one line each.</summary>
    public ImmutableArray<ReportReason> Reasons { get; init; } = [];

    /// <summary>The window in at most 60 parts, oldest first.</summary>
    public ImmutableArray<ReportPoint> Points { get; init; } = [];
}
