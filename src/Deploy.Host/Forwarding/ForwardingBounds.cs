namespace Deploy.Host.Forwarding;

/// <summary>How long and how many.</summary>
internal sealed record ForwardingBounds
{
    /// <summary>How long a request waits for a process that can take it.</summary>
    public TimeSpan WaitTimeMax { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>
    /// How many requests of one revision may wait like that: a thousand a second for all that time.
    /// </summary>
    public int WaitingMax { get; init; } = 10_000;

    /// <summary>
    /// How often a request that may have arrived is sent again. A request that kills the process
    /// that gets it must not kill them all.
    /// </summary>
    public int ResendsMax { get; init; } = 1;

    /// <summary>
    /// By how many processes a request may be refused or dropped before it is given up. The client
    /// library may have sent it once more on a fresh connection, so a refusal is no proof that no
    /// process saw it.
    /// </summary>
    public int FailedProcessesMax { get; init; } = 3;

    /// <summary>How long after a failure the same process is tried again.</summary>
    public TimeSpan ResendAfter { get; init; } = TimeSpan.FromMilliseconds(50);

    /// <summary>How long a service may take until its answer begins.</summary>
    public TimeSpan AnswerTimeMax { get; init; } = TimeSpan.FromMinutes(10);
}
