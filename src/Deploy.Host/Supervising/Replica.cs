using System.ComponentModel;
using System.Globalization;
using Deploy.Host.Revisions;

namespace Deploy.Host.Supervising;

/// <summary>
/// Keeps one process of a revision running: starts it, waits until it is ready, watches its
/// health, and starts it again with growing waits when it ends or is not healthy any more.
/// </summary>
internal sealed class Replica : IDisposable
{
    private static readonly TimeSpan ReadyLookMin = TimeSpan.FromMilliseconds(50);
    private static readonly TimeSpan ReadyLookMax = TimeSpan.FromMilliseconds(500);

    private readonly ReplicaSpec _spec;
    private readonly Supervision _shared;
    private readonly BackendSet _backends;
    private readonly RevisionMeter _meter;
    private readonly Backoff _backoff;
    private readonly RotatingFile _log;
    private volatile ReplicaStatus _status = ReplicaStatus.NotStarted;

    public Replica(ReplicaSpec spec, Supervision shared, BackendSet backends, RevisionMeter meter)
    {
        (_spec, _shared, _backends, _meter) = (spec, shared, backends, meter);
        _backoff = new(shared.Random);
        var name = string.Create(CultureInfo.InvariantCulture, $"{spec.Version}-{spec.Number}.log");
        _log = new(Path.Combine(shared.LogFolder, spec.Environment, name), RotatingFile.BytesMax);
    }

    public ReplicaStatus Status => _status;

    public string LogPath => _log.FilePath;

    public string[] LastLines(int lines) => _log.LastLines(lines);

    /// <summary>Runs until it is told to stop; then the process is gone.</summary>
    public async Task RunAsync(CancellationToken stop)
    {
        while (!stop.IsCancellationRequested)
        {
            var began = _shared.Time.GetTimestamp();
            var end = await RunOnceAsync(stop);
            if (stop.IsCancellationRequested)
                return;
            if (end.IsPortRace)
                continue;
            if (end.WasReady)
                _meter.Restarted();
            var delay = _backoff.After(_shared.Time.GetElapsedTime(began));
            Report(end, (long)delay.TotalMilliseconds);
            await Task.Delay(delay, _shared.Time, stop)
                .ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    public void Dispose() => _log.Dispose();

    private async Task<RunEnd> RunOnceAsync(CancellationToken stop)
    {
        var port = _shared.Ports.Take();
        using var backend = new Backend(port);
        try
        {
            var start = ProcessStart.Of(_spec, port, _shared.MarkBeginning);
            using var process = ServiceProcess.Start(start, _log);
            return await SuperviseAsync(process, backend, stop);
        }
        catch (Win32Exception e)
        {
            return new(false, false, $"{_spec.Command[0]} could not be started: {e.Message}");
        }
        finally
        {
            _shared.Ports.Return(port);
        }
    }

    private async Task<RunEnd> SuperviseAsync(
        ServiceProcess process,
        Backend backend,
        CancellationToken stop
    )
    {
        var id = process.Id;
        if (ProcessIdentity.Of(id) is { } identity)
            _shared.Records.Add(identity, _spec.Name);
        _shared.Logger.ProcessStarted(_spec.Name, id, backend.Port);
        Change(_status.Starting(id, _shared.Time.GetTimestamp()));
        using var over = CancellationTokenSource.CreateLinkedTokenSource(stop);
        var exit = ObserveExitAsync(process, over);
        var wasReady = false;
        var why = "";
        try
        {
            wasReady = await BecomesReadyAsync(backend, over.Token);
            if (wasReady)
            {
                _shared.Logger.ProcessReady(_spec.Name, id);
                Change(_status.Ready());
                _backends.Add(backend);
                why = await WatchAsync(backend, over.Token);
            }
        }
        finally
        {
            _backends.Remove(backend);
            await process.EndAsync(_shared.EndGrace, _shared.Time);
            await exit;
            _shared.Records.Remove(id);
        }
        if (why == "")
            why = $"process {id} ended with exit code {process.ExitCode}";
        if (stop.IsCancellationRequested)
            _shared.Logger.ProcessStopped(_spec.Name, id);
        return new(wasReady, !wasReady && !ServicePorts.IsFree(backend.Port), why);
    }

    private static async Task ObserveExitAsync(ServiceProcess process, CancellationTokenSource over)
    {
        await process.WaitForExitAsync(CancellationToken.None);
        await over.CancelAsync();
    }

    private async Task<bool> BecomesReadyAsync(Backend backend, CancellationToken over)
    {
        var wait = ReadyLookMin;
        try
        {
            while (true)
            {
                var probe = await Probe.AskAsync(backend, _spec.ReadyPath, _shared, over);
                if (probe.IsGood)
                    return true;
                _status = _status.Seen(probe.Seen);
                await Task.Delay(wait, _shared.Time, over);
                wait = wait * 1.2 < ReadyLookMax ? wait * 1.2 : ReadyLookMax;
            }
        }
        catch (OperationCanceledException) when (over.IsCancellationRequested)
        {
            return false;
        }
    }

    /// <summary>Returns why the process must go; empty when it ended or is to be stopped.</summary>
    private async Task<string> WatchAsync(Backend backend, CancellationToken over)
    {
        var failures = 0;
        try
        {
            while (true)
            {
                var probe = await Probe.AskAsync(backend, _spec.HealthPath, _shared, over);
                _meter.Probed(probe.IsGood);
                failures = probe.IsGood ? 0 : failures + 1;
                if (failures >= _shared.HealthFailuresMax)
                    return $"{failures} health probes in a row failed, the last: {probe.Seen}";
                await Task.Delay(_shared.HealthEvery, _shared.Time, over);
            }
        }
        catch (OperationCanceledException) when (over.IsCancellationRequested)
        {
            return "";
        }
    }

    private void Report(RunEnd end, long delayMs)
    {
        Change(_status.Ended(end));
        _shared.Logger.ProcessRestarts(_spec.Name, end.Why, delayMs);
        if (_backoff.Failures >= ReplicaStatus.HopelessStarts)
            _shared.Logger.RestartsDoNotHelp(_spec.Name, _backoff.Failures);
    }

    private void Change(ReplicaStatus status)
    {
        _status = status;
        _backends.Pulse();
    }
}
