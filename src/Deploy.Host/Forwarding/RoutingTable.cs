using Deploy.Host.Revisions;

namespace Deploy.Host.Forwarding;

/// <summary>
/// The routing of one environment, swapped whole. A request that entered a revision stays on it.
/// Safe for concurrent use.
/// </summary>
/// <remarks>A revision is taken out of the table before it is closed to new requests.</remarks>
internal sealed class RoutingTable
{
    private volatile Routing _current = Routing.Nowhere;
    private ulong _turn;

    public Routing Current
    {
        get => _current;
        set => _current = value;
    }

    /// <summary>
    /// The revision for the next request, entered; null where there is no release.
    /// </summary>
    public Revision? Enter()
    {
        var turn = Interlocked.Increment(ref _turn);
        while (_current.Choose(turn) is { } revision)
            if (revision.InFlight.TryEnter())
                return revision;
        return null;
    }

    /// <summary>Stable, entered, where it is another revision than this one; else null.</summary>
    public Revision? EnterStableInsteadOf(Revision revision)
    {
        while (_current.Stable is { } stable && stable != revision)
            if (stable.InFlight.TryEnter())
                return stable;
        return null;
    }
}
