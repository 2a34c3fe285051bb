using System.Collections.Immutable;
using Deploy.Rollouts.Measuring;
using Deploy.Rollouts.Running;

namespace Deploy.Conductor;

/// <summary>
/// Keeps a fault of the display away from the traffic: a closed terminal must not stop a rollout
/// half-way. The first fault silences the observer for the rest of the rollout, so that none can
/// keep traffic from going back to stable; what happened stands in the ledger.
/// </summary>
internal sealed class SteadyObserver(IRolloutObserver inner) : IRolloutObserver
{
    private bool _isSilenced;

    public void Doing(Rollout rollout, string what) => Tell(() => inner.Doing(rollout, what));

    public void Watched(
        Rollout rollout,
        Observation seen,
        ImmutableArray<Sample> window,
        DateTimeOffset now
    ) => Tell(() => inner.Watched(rollout, seen, window, now));

    public void Moved(Rollout rollout) => Tell(() => inner.Moved(rollout));

    private void Tell(Action tell)
    {
        if (_isSilenced)
            return;
        try
        {
            tell();
        }
        catch (Exception fault) when (fault is IOException or ObjectDisposedException)
        {
            _isSilenced = true;
        }
        catch
        {
            _isSilenced = true;
            throw;
        }
    }
}
