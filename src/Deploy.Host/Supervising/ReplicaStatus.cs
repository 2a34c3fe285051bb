namespace Deploy.Host.Supervising;

/// <summary>Where one supervised process stands.</summary>
internal sealed record ReplicaStatus
{
    /// <summary>After so many short runs in a row nobody should expect the next to last.</summary>
    public const int HopelessStarts = 3;

    public static ReplicaStatus NotStarted { get; } = new();

    /// <summary>The present or last process; 0 before the first.</summary>
    public int ProcessId { get; private init; }

    public bool IsReady { get; private init; }

    public long StartedTimestamp { get; private init; }

    /// <summary>Runs that ended without having been ready, in a row.</summary>
    public int FailedStarts { get; private init; }

    /// <summary>What the last look at a process that is not ready showed.</summary>
    public string LastSeen { get; private init; } = Probe.NeverAsked.Seen;

    /// <summary>Whether it never got ready and there is no point in waiting for it.</summary>
    public bool IsHopeless => FailedStarts >= HopelessStarts;

    public ReplicaStatus Starting(int processId, long timestamp) =>
        this with
        {
            ProcessId = processId,
            StartedTimestamp = timestamp,
            IsReady = false,
        };

    public ReplicaStatus Seen(string seen) => this with { LastSeen = seen };

    public ReplicaStatus Ready() => this with { IsReady = true, FailedStarts = 0 };

    public ReplicaStatus Ended(RunEnd end) =>
        this with
        {
            IsReady = false,
            FailedStarts = end.WasReady ? 0 : FailedStarts + 1,
            LastSeen = end.Why,
        };
}
