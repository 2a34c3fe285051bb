namespace Nuke.Common;

/// <summary>
/// A part of the engine's own output that <see cref="DisableDefaultOutputAttribute"/> can switch
/// off.
/// </summary>
public enum DefaultOutput
{
    /// <summary>The banner at the start.</summary>
    Logo,

    /// <summary>The box with a target's name.</summary>
    TargetHeader,

    /// <summary>The collapsible group of a target on a build server.</summary>
    TargetCollapse,

    /// <summary>The warnings and errors repeated at the end.</summary>
    ErrorsAndWarnings,

    /// <summary>The table of targets at the end.</summary>
    TargetOutcome,

    /// <summary>The last line.</summary>
    BuildOutcome,

    /// <summary>The time in front of each line.</summary>
    Timestamps,
}
