namespace Deploy.Platforms.Local;

/// <summary>Whether a checkout's host runs.</summary>
public enum LocalHostCondition
{
    /// <summary>
    /// None was started, or it was stopped: nothing is served and nothing is to be.
    /// </summary>
    NotStarted,

    /// <summary>It was killed or the machine was restarted: starting it restores all.</summary>
    Missing,

    /// <summary>It answers.</summary>
    Running,
}
