namespace Deploy.Integrations.Load;

/// <summary>Who watches a load: told a few times per second, and may stop it.</summary>
internal sealed class LoadObserver(IProgress<LoadSnapshot>? progress, CancellationToken stop)
{
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(250);
    private TimeSpan _nextAt = Interval;

    public CancellationToken Stop => stop;

    public void Report(LoadTally tally, TimeSpan elapsed)
    {
        if (progress is null || elapsed < _nextAt)
            return;
        _nextAt = elapsed + Interval;
        progress.Report(tally.Snapshot(elapsed));
    }
}
