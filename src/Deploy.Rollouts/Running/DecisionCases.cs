namespace Deploy.Rollouts.Running;

/// <summary>One answer for each kind of decision; a new kind fails to compile everywhere.</summary>
public sealed record DecisionCases<T>
{
    /// <summary>For <see cref="Decision.Prepare"/>.</summary>
    public required Func<Decision.Prepare, T> Prepare { get; init; }

    /// <summary>For <see cref="Decision.Verify"/>.</summary>
    public required Func<Decision.Verify, T> Verify { get; init; }

    /// <summary>For <see cref="Decision.Enter"/>.</summary>
    public required Func<Decision.Enter, T> Enter { get; init; }

    /// <summary>For <see cref="Decision.Hold"/>.</summary>
    public required Func<Decision.Hold, T> Hold { get; init; }

    /// <summary>For <see cref="Decision.Pass"/>.</summary>
    public required Func<Decision.Pass, T> Pass { get; init; }

    /// <summary>For <see cref="Decision.Promote"/>.</summary>
    public required Func<Decision.Promote, T> Promote { get; init; }

    /// <summary>For <see cref="Decision.Abort"/>.</summary>
    public required Func<Decision.Abort, T> Abort { get; init; }

    /// <summary>For <see cref="Decision.Retire"/>.</summary>
    public required Func<Decision.Retire, T> Retire { get; init; }

    /// <summary>For <see cref="Decision.Stop"/>.</summary>
    public required Func<Decision.Stop, T> Stop { get; init; }
}
