namespace Nuke.Common.Reporting;

/// <summary>
/// The one lock of all standard output. Once the console's writer is replaced it is that writer:
/// the system takes it before everything that is written through the console, and takes it again
/// below the engine, where the text reaches the stream. Any second lock between the two would be
/// taken in both orders.
/// </summary>
internal sealed class OutputGate
{
    private volatile object _holder = new();

    /// <summary>What to lock; changes only before targets run.</summary>
    public object Holder
    {
        get => _holder;
        set => _holder = value;
    }
}
