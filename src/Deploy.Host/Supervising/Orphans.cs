using Microsoft.Extensions.Logging;

namespace Deploy.Host.Supervising;

/// <summary>
/// Ends what a killed host left running. Orphans are ended, not adopted: their output and their
/// exit can no longer be seen, and a fresh process is ready within a second.
/// </summary>
internal sealed class Orphans(ProcessRecords records, string markBeginning, ILogger logger)
{
    private static readonly TimeSpan EndTimeMax = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan LookEvery = TimeSpan.FromMilliseconds(10);

    /// <summary>Ends them all and returns when they are gone.</summary>
    public async Task EndAsync(TimeProvider time, CancellationToken cancellationToken)
    {
        var ended = new List<ProcessIdentity>();
        foreach (var (process, name) in records.Read().ToList())
        {
            if (process.IsRunning())
                End(process, name, ended);
            records.Remove(process.Id);
        }
        foreach (var (id, mark) in ProcessMarks.Find(markBeginning).ToList())
            if (ProcessIdentity.Of(id) is { } process)
                End(process, mark, ended);

        using var deadline = new CancellationTokenSource(EndTimeMax, time);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(
            deadline.Token,
            cancellationToken
        );
        while (ended.Exists(process => process.IsRunning()))
            await Task.Delay(LookEvery, time, both.Token);
    }

    private void End(ProcessIdentity process, string name, List<ProcessIdentity> ended)
    {
        ProcessMarks.Kill(process.Id);
        ended.Add(process);
        logger.OrphanEnded(process.Id, name);
    }
}
