namespace Deploy.Rollouts.Ports;

/// <summary>
/// The record is not what was written: an entry was altered, lost or put elsewhere.
/// </summary>
public sealed class LedgerCorruptException : Exception
{
    /// <summary>Creates it with a message that names file, entry, expected and seen hash.</summary>
    public LedgerCorruptException(string message)
        : base(message) { }

    /// <summary>Creates it with a message and the fault beneath.</summary>
    public LedgerCorruptException(string message, Exception inner)
        : base(message, inner) { }

    /// <summary>Creates it with a general message.</summary>
    public LedgerCorruptException()
        : base("The ledger is not what was written.") { }
}
