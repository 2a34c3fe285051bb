namespace Deploy.Rollouts.Ports;

/// <summary>How asking for a lease ended.</summary>
public abstract record LeaseOutcome
{
    private LeaseOutcome() { }

    /// <summary>One answer per case.</summary>
    public abstract T Match<T>(Func<Taken, T> taken, Func<Held, T> held);

    /// <summary>The lease is ours.</summary>
    /// <param name="Lease">With its fence.</param>
    /// <param name="TakenOverFrom">
    /// The former holder whose lease had expired, whose process is gone, or who was overruled.
    /// </param>
    public sealed record Taken(Lease Lease, Lease? TakenOverFrom) : LeaseOutcome
    {
        /// <inheritdoc/>
        public override T Match<T>(Func<Taken, T> taken, Func<Held, T> held) => taken(this);
    }

    /// <summary>Somebody else has it.</summary>
    /// <param name="Lease">Theirs.</param>
    public sealed record Held(Lease Lease) : LeaseOutcome
    {
        /// <inheritdoc/>
        public override T Match<T>(Func<Taken, T> taken, Func<Held, T> held) => held(this);
    }
}
