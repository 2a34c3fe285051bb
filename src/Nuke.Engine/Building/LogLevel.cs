namespace Nuke.Common;

/// <summary>The lowest level that <see cref="Execution.Logging"/> lets through.</summary>
public enum LogLevel
{
    /// <summary>Everything.</summary>
    Trace,

    /// <summary>Debug messages and above.</summary>
    Normal,

    /// <summary>Warnings and above.</summary>
    Warning,

    /// <summary>Errors only.</summary>
    Error,
}
