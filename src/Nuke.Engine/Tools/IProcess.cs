namespace Nuke.Common.Tooling;

/// <summary>A started process. Safe for concurrent use.</summary>
public interface IProcess : IDisposable
{
    /// <summary>The program.</summary>
    string FileName { get; }

    /// <summary>Its arguments, secrets replaced.</summary>
    string Arguments { get; }

    /// <summary>Where it runs.</summary>
    string WorkingDirectory { get; }

    /// <summary>The lines so far, secrets replaced.</summary>
    IReadOnlyCollection<Output> Output { get; }

    /// <summary>The exit code; only once it has ended.</summary>
    int ExitCode { get; }

    /// <summary>Whether it has ended.</summary>
    bool HasExited { get; }

    /// <summary>The id that the system gave it.</summary>
    int Id { get; }

    /// <summary>Ends it and every process it started.</summary>
    void Kill();

    /// <summary>Waits for the end; ends its process tree when the timeout passes.</summary>
    /// <returns>False when the timeout passed.</returns>
    bool WaitForExit();
}
