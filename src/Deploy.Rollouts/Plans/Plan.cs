using System.Collections.Immutable;

namespace Deploy.Rollouts.Plans;

/// <summary>The ordered steps of a rollout and the policy that judges them.</summary>
public sealed record Plan
{
    private Plan(ImmutableArray<Step> steps, Policy policy) => (Steps, Policy) = (steps, policy);

    /// <summary>At least one; weights grow; the last is 10 000.</summary>
    public ImmutableArray<Step> Steps { get; }

    /// <summary>What judges every step.</summary>
    public Policy Policy { get; }

    /// <summary>
    /// How long an inconclusive step may hold its weight after its window ended. When it is spent,
    /// the step has failed.
    /// </summary>
    public TimeSpan InconclusiveBudget { get; init; } = TimeSpan.FromMinutes(10);

    /// <summary>How long old requests may take to finish before a revision is stopped.</summary>
    public TimeSpan DrainTimeout { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>How long a candidate may take to become ready.</summary>
    public TimeSpan ReadyTimeout { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>How often the window is looked at.</summary>
    public TimeSpan Interval { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>A plan of these steps.</summary>
    /// <exception cref="ArgumentException">All faults of the steps, in one message.</exception>
    public static Plan Of(ImmutableArray<Step> steps, Policy policy)
    {
        var faults = Faults(steps).ToList();
        return faults.Count == 0
            ? new(steps, policy)
            : throw new ArgumentException(string.Join(" ", faults), nameof(steps));
    }

    private static IEnumerable<string> Faults(ImmutableArray<Step> steps)
    {
        if (steps.IsDefaultOrEmpty)
        {
            yield return "A plan has at least one step.";
            yield break;
        }
        for (var i = 1; i < steps.Length; i++)
            if (steps[i].Weight <= steps[i - 1].Weight)
                yield return $"Step {steps[i].Name} ({steps[i].Weight}) must be above "
                    + $"{steps[i - 1].Name} ({steps[i - 1].Weight}).";
        if (steps[^1].Weight != Weight.Full)
            yield return $"The last step must be 100 %, not {steps[^1].Weight}.";
        foreach (var step in steps.Where(step => step.Window < TimeSpan.Zero))
            yield return $"The window of {step.Name} is negative.";
        foreach (var twins in steps.GroupBy(step => step.Name).Where(twins => twins.Count() > 1))
            yield return $"Two steps are called {twins.Key}.";
    }
}
