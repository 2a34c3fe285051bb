namespace Deploy.Rollouts.Running;

/// <summary>Where a rollout stands.</summary>
public enum Phase
{
    /// <summary>The candidate is being started and checked; it has no traffic.</summary>
    Preparing,

    /// <summary>A step has passed (or none has begun); the next waits to be entered.</summary>
    Paused,

    /// <summary>A step's split is set and its window is being watched.</summary>
    Watching,

    /// <summary>All steps passed: the candidate is becoming stable.</summary>
    Completing,

    /// <summary>All traffic is going back to stable.</summary>
    Aborting,

    /// <summary>The candidate is stable. Final.</summary>
    Completed,

    /// <summary>Stable has all traffic and the candidate is gone. Final.</summary>
    Aborted,
}
