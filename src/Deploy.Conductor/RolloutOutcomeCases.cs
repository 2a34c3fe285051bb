namespace Deploy.Conductor;

/// <summary>One answer for each way in which conducting a rollout can end.</summary>
public sealed record RolloutOutcomeCases<T>
{
    /// <summary>For <see cref="RolloutOutcome.Reached"/>.</summary>
    public required Func<RolloutOutcome.Reached, T> Reached { get; init; }

    /// <summary>For <see cref="RolloutOutcome.Completed"/>.</summary>
    public required Func<RolloutOutcome.Completed, T> Completed { get; init; }

    /// <summary>For <see cref="RolloutOutcome.AlreadyServing"/>.</summary>
    public required Func<RolloutOutcome.AlreadyServing, T> AlreadyServing { get; init; }

    /// <summary>For <see cref="RolloutOutcome.Aborted"/>.</summary>
    public required Func<RolloutOutcome.Aborted, T> Aborted { get; init; }

    /// <summary>For <see cref="RolloutOutcome.Refused"/>.</summary>
    public required Func<RolloutOutcome.Refused, T> Refused { get; init; }

    /// <summary>For <see cref="RolloutOutcome.Unknown"/>.</summary>
    public required Func<RolloutOutcome.Unknown, T> Unknown { get; init; }
}
