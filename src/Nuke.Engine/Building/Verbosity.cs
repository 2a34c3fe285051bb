namespace Nuke.Common;

/// <summary>How much of the log is shown.</summary>
public enum Verbosity
{
    /// <summary>Everything, with stack traces.</summary>
    Verbose,

    /// <summary>Debug messages and above. The default.</summary>
    Normal,

    /// <summary>Warnings and above.</summary>
    Minimal,

    /// <summary>Errors only.</summary>
    Quiet,
}
