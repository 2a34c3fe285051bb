namespace Nuke.Common.Execution;

/// <summary>Where a target stands.</summary>
public enum ExecutionStatus
{
    /// <summary>Not part of the plan.</summary>
    None,

    /// <summary>Waits for its turn.</summary>
    Scheduled,

    /// <summary>Its turn never came.</summary>
    NotRun,

    /// <summary>Left out on purpose.</summary>
    Skipped,

    /// <summary>Its actions succeeded.</summary>
    Succeeded,

    /// <summary>One of its actions threw.</summary>
    Failed,

    /// <summary>Its actions run now.</summary>
    Running,

    /// <summary>Was running when the build was cancelled.</summary>
    Aborted,

    /// <summary>Has no actions; only groups others.</summary>
    Collective,
}
