namespace Deploy.Integrations.Load;

/// <summary>
/// Steady traffic that runs from its creation until it is stopped. It owns all its tasks: once
/// <see cref="StopAsync"/> ended, nothing of it runs and every connection is closed.
/// Safe for concurrent use.
/// </summary>
public sealed class TrafficDriver : IAsyncDisposable
{
    private static readonly TimeSpan StopPatience = TimeSpan.FromSeconds(1);

    private readonly TimeProvider _time;
    private readonly LoadRun _run;
    private readonly LoadTally _tally = new();
    private readonly CancellationTokenSource _stop = new();
    private readonly long _startedAt;
    private readonly Task _pacing;
    private readonly Lazy<Task<LoadReport>> _stopped;

    private TrafficDriver(LoadPlan plan, TimeProvider time, IProgress<LoadSnapshot>? progress)
    {
        _time = time;
        _run = new(plan, time);
        _stopped = new(EndAsync);
        _startedAt = time.GetTimestamp();
        var observer = new LoadObserver(progress, _stop.Token);
        _pacing = Task.Run(() => _run.PaceAsync(_tally, TimeSpan.MaxValue, observer));
    }

    /// <summary>
    /// Starts sending at the plan's rate; its duration and warm-up do not count here. Failed
    /// requests are counted and never thrown.
    /// </summary>
    /// <exception cref="ArgumentException">The plan has faults.</exception>
    public static TrafficDriver Start(
        LoadPlan plan,
        TimeProvider time,
        IProgress<LoadSnapshot>? progress = null
    ) => new(plan, time, progress);

    /// <summary>What was sent and seen so far.</summary>
    public LoadReport Snapshot() =>
        _tally.Report(_time.GetElapsedTime(_startedAt), _run.Connections);

    /// <summary>
    /// Sends nothing more, gives what is under way one second, abandons the rest, and reports.
    /// Further calls give the same report.
    /// </summary>
    public Task<LoadReport> StopAsync() => _stopped.Value;

    /// <summary>As <see cref="StopAsync"/>.</summary>
    public async ValueTask DisposeAsync() => await StopAsync();

    private async Task<LoadReport> EndAsync()
    {
        await _stop.CancelAsync();
        TimeSpan elapsed;
        try
        {
            await _pacing;
        }
        finally
        {
            elapsed = _time.GetElapsedTime(_startedAt);
            await _run.DrainAsync(StopPatience, CancellationToken.None);
            _run.Dispose();
            _stop.Dispose();
        }
        return _tally.Report(elapsed, _run.Connections);
    }
}
