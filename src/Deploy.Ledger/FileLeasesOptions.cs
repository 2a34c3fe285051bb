using Deploy.Rollouts.Ports;

namespace Deploy.Ledger;

/// <summary>Where leases in files are and how long they last.</summary>
public sealed record FileLeasesOptions
{
    /// <summary>The checkout's root; the leases are in <c>.deploy/ledger</c> below it.</summary>
    public required string Root { get; init; }

    /// <summary>Who takes leases; by default user, machine, process, and on CI the run.</summary>
    public string Holder { get; init; } = Leases.ProcessMark.SelfName;

    /// <summary>How long a lease lasts unless renewed: 30 s by default.</summary>
    public TimeSpan TimeToLive { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>
    /// How long to wait for another process's look into the file: 10 s by default.
    /// </summary>
    public TimeSpan LockWaitMax { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>
    /// Who numbers the leases; by default the file counts. Where a platform refuses old fences it
    /// must be that platform: it remembers what a restored file does not.
    /// </summary>
    public IFences Fences { get; init; } = Leases.CountedFences.Only;

    /// <summary>The process that a lease lives with.</summary>
    internal Leases.ProcessMark Process { get; init; } = Leases.ProcessMark.Self;
}
