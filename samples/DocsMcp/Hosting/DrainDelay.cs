using DocsMcp.Telemetry;

namespace DocsMcp.Hosting;

/// <summary>
/// Withdraws readiness the moment the process is told to stop, and keeps the listener open for
/// the drain time. The web server stops after it, and lets requests in flight finish.
/// </summary>
internal sealed class DrainDelay(ServiceState state, TimeSpan drain, ILogger<DrainDelay> logger)
    : IHostedLifecycleService
{
    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public async Task StoppingAsync(CancellationToken cancellationToken)
    {
        state.Readiness.Stopping();
        ServiceLog.Draining(logger);
        if (drain > TimeSpan.Zero)
            await Task.Delay(drain, state.Time, cancellationToken);
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken)
    {
        ServiceLog.Stopped(logger, state.Metrics.Read().Count);
        return Task.CompletedTask;
    }
}
