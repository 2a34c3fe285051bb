using System.Globalization;
using Deploy.Host.Contracts;
using Deploy.Host.Supervising;

namespace Deploy.Host.Revisions;

/// <summary>One running revision: its processes, its requests in flight, its counters.</summary>
// Its token sources have no timers, hence nothing to dispose of.
#pragma warning disable CA1001
internal sealed class Revision
#pragma warning restore CA1001
{
    private const int LogLines = 10;
    private readonly Supervision _shared;
    private readonly EnvironmentSpec _environment;
    private readonly Replica[] _replicas;
    private readonly CancellationTokenSource _stop = new();
    private readonly CancellationTokenSource _cut = new();
    private readonly Task _running;
    private int _waiting;

    private Revision(
        RevisionSpec spec,
        EnvironmentSpec environment,
        string folder,
        Supervision shared
    )
    {
        (Spec, _environment, _shared) = (spec, environment, shared);
        _replicas =
        [
            .. Enumerable
                .Range(1, environment.Replicas)
                .Select(number => NewReplica(number, folder)),
        ];
        _running = Task.WhenAll(_replicas.Select(r => Task.Run(() => r.RunAsync(_stop.Token))));
    }

    public RevisionSpec Spec { get; }

    public BackendSet Backends { get; } = new();

    public RevisionMeter Meter { get; } = new();

    public InFlight InFlight { get; } = new();

    /// <summary>Cancelled when requests still in flight must end now.</summary>
    public CancellationToken Cut => _cut.Token;

    public string Name => $"{_environment.Name}/{Spec.Release.Version}";

    /// <summary>Starts its processes and returns at once.</summary>
    public static Revision Start(
        RevisionSpec spec,
        EnvironmentSpec environment,
        string folder,
        Supervision shared
    ) => new(spec, environment, folder, shared);

    /// <summary>Waits until every process is ready. Null when so, else why not.</summary>
    public async Task<string?> WaitReadyAsync(TimeSpan timeout, CancellationToken cancellationToken)
    {
        using var deadline = new CancellationTokenSource(timeout, _shared.Time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(
            deadline.Token,
            cancellationToken,
            _stop.Token
        );
        try
        {
            while (true)
            {
                var change = Backends.NextChange;
                if (Backends.Count >= _replicas.Length)
                    return null;
                if (_replicas.FirstOrDefault(r => r.Status.IsHopeless) is { } hopeless)
                    return WhyNotReady(hopeless, $"{ReplicaStatus.HopelessStarts} starts");
                await change.WaitAsync(either.Token);
            }
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            var waiting = _replicas.FirstOrDefault(r => !r.Status.IsReady) ?? _replicas[0];
            return _stop.IsCancellationRequested
                ? $"{Name} was retired while it started."
                : WhyNotReady(waiting, $"{timeout.TotalSeconds:0.#} s");
        }
    }

    /// <summary>Counts a request that waits for a process; false when too many do.</summary>
    public bool TryWait(int waitingMax)
    {
        if (Interlocked.Increment(ref _waiting) <= waitingMax)
            return true;
        StopWaiting();
        return false;
    }

    public void StopWaiting() => Interlocked.Decrement(ref _waiting);

    /// <summary>
    /// Lets requests in flight finish for so long, cuts the rest, and stops the processes. The
    /// revision must have no new requests by then.
    /// </summary>
    public async Task RetireAsync(TimeSpan drainTimeout)
    {
        InFlight.Close();
        using (var deadline = new CancellationTokenSource(drainTimeout, _shared.Time))
            await InFlight
                .Drained.WaitAsync(deadline.Token)
                .ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        if (!InFlight.Drained.IsCompleted)
            _shared.Logger.DrainCut(Name, InFlight.Count);
        await _cut.CancelAsync();
        await _stop.CancelAsync();
        await _running;
        foreach (var replica in _replicas)
            replica.Dispose();
    }

    public RevisionReading Read() =>
        new()
        {
            Release = Spec.Release,
            IsReady = Backends.Count > 0,
            DirectUrl = Backends.First?.Url.ToString(),
            Detail = Describe(),
            InFlight = InFlight.Count,
        };

    private string Describe()
    {
        var processes = _replicas.Select(r => r.Status).Select(DescribeProcess);
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{string.Join("; ", processes)}; {Meter.Restarts} restarts"
        );
    }

    private string DescribeProcess(ReplicaStatus status)
    {
        var up = _shared.Time.GetElapsedTime(status.StartedTimestamp).TotalSeconds;
        return status.IsReady
            ? string.Create(CultureInfo.InvariantCulture, $"pid {status.ProcessId}, up {up:0} s")
            : $"not ready: {status.LastSeen}";
    }

    private string WhyNotReady(Replica replica, string after)
    {
        var lines = replica.LastLines(LogLines);
        var wrote =
            lines.Length == 0 ? "It wrote nothing." : $"It wrote:\n{string.Join('\n', lines)}";
        return $"{Name} is not ready after {after}: expected an answer below 400 at "
            + $"{_environment.ReadyPath}, seen {replica.Status.LastSeen}. {wrote}\n"
            + $"All of it: {replica.LogPath}";
    }

    private Replica NewReplica(int number, string folder) =>
        new(
            new ReplicaSpec
            {
                Name = string.Create(CultureInfo.InvariantCulture, $"{Name}/{number}"),
                Environment = _environment.Name,
                Version = Spec.Release.Version,
                Number = number,
                Folder = folder,
                Command = Spec.Command,
                Variables = Spec.Variables,
                HealthPath = _environment.HealthPath,
                ReadyPath = _environment.ReadyPath,
            },
            _shared,
            Backends,
            Meter
        );
}
