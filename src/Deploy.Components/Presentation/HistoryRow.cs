namespace Deploy.Components.Presentation;

/// <summary>One line of the history.</summary>
/// <param name="At">When it happened or began.</param>
/// <param name="Environment">Where; empty for what is true of a release everywhere.</param>
/// <param name="Release">Which release, or the source tree before there was one.</param>
/// <param name="What">A rollout with its purpose, or a stage that was proven.</param>
internal sealed record HistoryRow(
    DateTimeOffset At,
    string Environment,
    string Release,
    string What
)
{
    /// <summary>How it ended and why, or the proof.</summary>
    public required string Outcome { get; init; }

    /// <summary>From its beginning to its end; null for a moment, or before the end.</summary>
    public TimeSpan? Took { get; init; }
}
