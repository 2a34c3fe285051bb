using Deploy.Rollouts.Ports;

namespace Deploy.Ledger.Leases;

/// <summary>
/// One resource's line in the leases' file. It stays after a release, because the token grows for
/// ever.
/// </summary>
internal sealed record LeaseRecord
{
    public required string Resource { get; init; }

    /// <summary>The highest token given so far.</summary>
    public required long Token { get; init; }

    /// <summary>Who has it now; null once it was given back.</summary>
    public Holding? Held { get; init; }

    /// <summary>The lease as others see it; null when it is free.</summary>
    public Lease? ToLease() =>
        Held is { } held
            ? new(Resource, held.Holder, held.Reason, held.Since, held.Expires, new(Token))
            : null;

    /// <summary>Why the lease may be taken from its holder now; null where it may not.</summary>
    public string? VacantBecause(DateTimeOffset now) =>
        Held switch
        {
            null => null,
            { Process: var process } when process.IsGone() => $"its process {process.Pid} is gone",
            { Expires: var expires } when expires <= now => $"it expired at {expires:u}",
            _ => null,
        };

    /// <summary>Who holds a lease and until when.</summary>
    internal sealed record Holding(
        string Holder,
        string Reason,
        DateTimeOffset Since,
        DateTimeOffset Expires
    )
    {
        public required ProcessMark Process { get; init; }
    }
}
