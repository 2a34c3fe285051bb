using Deploy.Rollouts.Measuring;

namespace Deploy.Rollouts.Plans;

/// <summary>What ends a rollout at once.</summary>
public abstract record Trigger
{
    private Trigger() { }

    /// <summary>One answer per case.</summary>
    public abstract T Match<T>(
        Func<AtOnce, T> atOnce,
        Func<Sustained, T> sustained,
        Func<Relative, T> relative
    );

    /// <summary>The condition holds over the policy's horizon.</summary>
    /// <param name="Condition">What must not hold.</param>
    public sealed record AtOnce(Condition Condition) : Trigger
    {
        /// <inheritdoc/>
        public override T Match<T>(
            Func<AtOnce, T> atOnce,
            Func<Sustained, T> sustained,
            Func<Relative, T> relative
        ) => atOnce(this);
    }

    /// <summary>The condition has held without a break for some time.</summary>
    /// <param name="Condition">What must not hold.</param>
    /// <param name="For">For how long it must not hold.</param>
    public sealed record Sustained(Condition Condition, TimeSpan For) : Trigger
    {
        /// <inheritdoc/>
        public override T Match<T>(
            Func<AtOnce, T> atOnce,
            Func<Sustained, T> sustained,
            Func<Relative, T> relative
        ) => sustained(this);
    }

    /// <summary>The candidate is worse than stable, measured over the same time.</summary>
    /// <param name="Metric">What is compared; larger is worse.</param>
    /// <param name="Factor">
    /// Candidate divided by stable must not exceed this: 1.3 is 30 % worse.
    /// </param>
    /// <param name="DifferenceMin">
    /// A smaller difference than this, in the metric's unit, is noise and never triggers.
    /// </param>
    public sealed record Relative(Metric Metric, double Factor, double DifferenceMin) : Trigger
    {
        /// <inheritdoc/>
        public override T Match<T>(
            Func<AtOnce, T> atOnce,
            Func<Sustained, T> sustained,
            Func<Relative, T> relative
        ) => relative(this);
    }
}
