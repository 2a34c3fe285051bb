using System.Collections.Immutable;
using Deploy.Components.Presentation;
using Deploy.Rollouts.Entries;
using Deploy.Rollouts.Running;

namespace Deploy.Components.Stages;

/// <summary>Shows rollouts while they run, and leaves a report of each.</summary>
internal sealed class ReportDesk(ReportFiles files, Func<RolloutView> view, StatusFollower status)
{
    public LookingOn Look() => new(view(), status.FollowAsync);

    /// <summary>
    /// Writes the report anew. Where it cannot be written that is said, and changes nothing of how
    /// the rollout ended: the record is the ledger.
    /// </summary>
    public async Task WriteAsync(
        Rollout rollout,
        ImmutableArray<Entry> entries,
        LookingOn looking,
        CancellationToken cancellationToken
    )
    {
        try
        {
            await files.WriteAsync(rollout, entries, looking.Samples, cancellationToken);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            status.Warn($"The report of {rollout.Id} could not be written: {fault.Message}");
        }
    }
}
