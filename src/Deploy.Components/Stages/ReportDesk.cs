using System.Collections.Immutable;
using Deploy.Components.Presentation;
using Deploy.Rollouts.Entries;
using Deploy.Rollouts.Running;

namespace Deploy.Components.Stages;

/// <summary>Shows rollouts while they run, and leaves a report of each.</summary>
internal sealed class ReportDesk(string folder, TextWriter output, Func<Task> refreshStatus)
{
    public LookingOn Look() => new(new RolloutView(output, Terminal.OfProcess), refreshStatus);

    public Task WriteAsync(
        Rollout rollout,
        ImmutableArray<Entry> entries,
        LookingOn looking,
        CancellationToken cancellationToken
    ) => new ReportFiles(folder).WriteAsync(rollout, entries, looking.Samples, cancellationToken);
}
