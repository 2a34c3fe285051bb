using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace Deploy.Ledger;

/// <summary>Where a ledger in files is and how it behaves.</summary>
public sealed record FileLedgerOptions
{
    /// <summary>The checkout's root; the ledger is in <c>.deploy/ledger</c> below it.</summary>
    public required string Root { get; init; }

    /// <summary>Who appends; by default user, machine and process.</summary>
    public string By { get; init; } = Leases.ProcessMark.SelfName;

    /// <summary>
    /// How long to wait for another process to finish its append: 10 s by default.
    /// </summary>
    public TimeSpan LockWaitMax { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>Told when a torn last line was moved aside; by default nobody.</summary>
    public ILogger Logger { get; init; } = NullLogger.Instance;
}
