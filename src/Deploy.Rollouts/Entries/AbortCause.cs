namespace Deploy.Rollouts.Entries;

/// <summary>Why a rollout was ended before its last step.</summary>
public enum AbortCause
{
    /// <summary>The candidate was judged bad: the release is rejected.</summary>
    Rejected,

    /// <summary>A person or a signal asked for it; the release is not judged by that.</summary>
    Asked,

    /// <summary>
    /// The platform, the record or the program failed; the release is not judged.
    /// </summary>
    Fault,
}
