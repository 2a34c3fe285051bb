using Deploy.Host.Revisions;

namespace Deploy.Host.Forwarding;

/// <summary>
/// Finds a process for a request, waiting for one within bounds where there is none.
/// </summary>
internal sealed class BackendWait(Revision revision, ForwardingBounds bounds, TimeProvider time)
{
    private readonly long _began = time.GetTimestamp();

    /// <summary>
    /// Null when none could be had in time or too many are waiting. After the one that just failed
    /// another goes first; it goes again later.
    /// </summary>
    public ValueTask<Backend?> TakeAsync(Backend? failed, CancellationToken cancellationToken)
    {
        var backend = revision.Backends.Pick(failed);
        return backend is not null && backend != failed
            ? ValueTask.FromResult<Backend?>(backend)
            : WaitAsync(failed, cancellationToken);
    }

    private async ValueTask<Backend?> WaitAsync(
        Backend? failed,
        CancellationToken cancellationToken
    )
    {
        if (!revision.TryWait(bounds.WaitingMax))
            return null;
        try
        {
            while (true)
            {
                var change = revision.Backends.NextChange;
                var backend = revision.Backends.Pick(failed);
                if (backend is not null && backend != failed)
                    return backend;
                var left = bounds.WaitTimeMax - time.GetElapsedTime(_began);
                if (left <= TimeSpan.Zero)
                    return null;
                var isAgain = backend is not null && bounds.ResendAfter < left;
                await PauseAsync(change, isAgain ? bounds.ResendAfter : left, cancellationToken);
                failed = null;
            }
        }
        finally
        {
            revision.StopWaiting();
        }
    }

    private async Task PauseAsync(Task change, TimeSpan atMost, CancellationToken token)
    {
        try
        {
            await change.WaitAsync(atMost, time, token);
        }
        catch (TimeoutException)
        {
            // The caller looks again, and counts its own time.
        }
    }
}
