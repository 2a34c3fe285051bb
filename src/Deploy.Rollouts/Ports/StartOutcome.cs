namespace Deploy.Rollouts.Ports;

/// <summary>How starting a candidate ended.</summary>
public abstract record StartOutcome
{
    private StartOutcome() { }

    /// <summary>One answer per case.</summary>
    public abstract T Match<T>(Func<Ready, T> ready, Func<NotReady, T> notReady);

    /// <summary>The candidate is up, ready, and has no traffic yet.</summary>
    public sealed record Ready : StartOutcome
    {
        /// <inheritdoc/>
        public override T Match<T>(Func<Ready, T> ready, Func<NotReady, T> notReady) => ready(this);
    }

    /// <summary>The candidate did not become ready in time.</summary>
    /// <param name="Reason">What was expected, seen, and the last lines it wrote.</param>
    public sealed record NotReady(string Reason) : StartOutcome
    {
        /// <inheritdoc/>
        public override T Match<T>(Func<Ready, T> ready, Func<NotReady, T> notReady) =>
            notReady(this);
    }
}
