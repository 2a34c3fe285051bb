namespace Nuke.Common.Tooling;

/// <summary>A process ended with a failure or did not end in time.</summary>
public class ProcessException : Exception
{
    internal ProcessException(string message, int exitCode)
        : base(message) => ExitCode = exitCode;

    /// <summary>The exit code; -1 when it did not end by itself.</summary>
    public int ExitCode { get; }
}
