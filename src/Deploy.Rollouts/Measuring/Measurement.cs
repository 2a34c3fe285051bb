namespace Deploy.Rollouts.Measuring;

/// <summary>One sampled value, or one absence with its reason. Absence is never a pass.</summary>
public abstract record Measurement
{
    private Measurement() { }

    /// <summary>One answer per case.</summary>
    public abstract T Match<T>(Func<Sampled, T> sampled, Func<Absent, T> absent);

    /// <summary>A value was seen.</summary>
    /// <param name="Value">In the metric's unit.</param>
    /// <param name="Observations">How many requests or probes it rests on.</param>
    public sealed record Sampled(double Value, long Observations) : Measurement
    {
        /// <inheritdoc/>
        public override T Match<T>(Func<Sampled, T> sampled, Func<Absent, T> absent) =>
            sampled(this);
    }

    /// <summary>Nothing to judge by.</summary>
    /// <param name="Reason">Why, for people: "only 12 of 100 requests so far".</param>
    public sealed record Absent(string Reason) : Measurement
    {
        /// <inheritdoc/>
        public override T Match<T>(Func<Sampled, T> sampled, Func<Absent, T> absent) =>
            absent(this);
    }
}
