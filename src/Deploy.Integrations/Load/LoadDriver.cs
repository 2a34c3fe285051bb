namespace Deploy.Integrations.Load;

/// <summary>
/// Runs a load of a fixed length: opens all connections, warms up, measures, waits for the last
/// answers. Each run is independent; safe for concurrent use.
/// </summary>
/// <param name="time">The clock of schedule, latency and timeouts.</param>
public sealed class LoadDriver(TimeProvider time)
{
    /// <summary>
    /// Runs the plan and reports the measured part. Refused, broken and slow requests are counted
    /// and never thrown.
    /// </summary>
    /// <param name="plan">What to send.</param>
    /// <param name="progress">Told about four times per second, from the pacing task.</param>
    /// <param name="cancellationToken">Stops at once; no request is left running.</param>
    /// <exception cref="ArgumentException">The plan has faults.</exception>
    /// <exception cref="OperationCanceledException">The token was signalled.</exception>
    public async Task<LoadReport> RunAsync(
        LoadPlan plan,
        IProgress<LoadSnapshot>? progress,
        CancellationToken cancellationToken
    )
    {
        using var run = new LoadRun(plan, time);
        var tally = new LoadTally();
        TimeSpan elapsed;
        try
        {
            await run.OpenAsync(cancellationToken);
            await run.PaceAsync(new(), plan.Warmup, new(null, cancellationToken));
            var start = time.GetTimestamp();
            await run.PaceAsync(tally, plan.Duration, new(progress, cancellationToken));
            elapsed = time.GetElapsedTime(start);
        }
        finally
        {
            await run.DrainAsync(plan.RequestTimeout * 2, cancellationToken);
        }
        return tally.Report(elapsed, run.Connections);
    }
}
