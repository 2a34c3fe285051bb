namespace Deploy.Rollouts.Ports;

/// <summary>
/// The record holds entries that a newer version wrote. Nothing is wrong with it; this version
/// must not act on a record of which it understands only a part.
/// </summary>
public sealed class LedgerNewerException : Exception
{
    /// <summary>Creates it with a message that names the entry and what is unknown.</summary>
    public LedgerNewerException(string message)
        : base(message) { }

    /// <summary>Creates it with a message and the fault beneath.</summary>
    public LedgerNewerException(string message, Exception inner)
        : base(message, inner) { }

    /// <summary>Creates it with a general message.</summary>
    public LedgerNewerException()
        : base("The ledger was written by a newer version.") { }
}
