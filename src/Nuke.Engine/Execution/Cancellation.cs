namespace Nuke.Common.Execution;

/// <summary>Whether the build was told to stop. Safe for concurrent use.</summary>
internal sealed class Cancellation
{
    private volatile int _signals;

    public bool IsRequested => _signals > 0;

    /// <summary>Counts a signal.</summary>
    /// <returns>How many there were, with this one.</returns>
    public int Request() => Interlocked.Increment(ref _signals);
}
