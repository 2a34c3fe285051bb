namespace Deploy.Releases.Tools;

/// <summary>
/// Runs outside programs: the one door through which this library starts processes.
/// </summary>
public interface IToolRunner
{
    /// <summary>
    /// Runs the program to its end. Cancelling kills it and its children. Safe to call at once
    /// from several threads.
    /// </summary>
    Task<ToolOutcome> RunAsync(ToolCall call, CancellationToken cancellationToken);
}
