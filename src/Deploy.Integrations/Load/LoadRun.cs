using System.Threading.Channels;

namespace Deploy.Integrations.Load;

/// <summary>
/// The machine of every load: lanes used in turn, a clock that says what is due, and ownership
/// of every request until it ended. One task paces; requests run beside it. At most
/// rate × request time of them are under way, since each ends when its time is over.
/// </summary>
internal sealed class LoadRun : IDisposable
{
    private const int OpeningAtOnce = 64;
    private static readonly TimeSpan Tick = TimeSpan.FromMilliseconds(1);

    private readonly LoadPlan _plan;
    private readonly TimeProvider _time;
    private readonly PreparedRequest[] _cycle;
    private readonly Lane[] _lanes;
    private readonly Channel<Lane> _idle = Channel.CreateUnbounded<Lane>();
    private readonly RunningTasks _running = new();
    private readonly CancellationTokenSource _abandon = new();
    private long _next = -1;

    public LoadRun(LoadPlan plan, TimeProvider time)
    {
        plan.Demand();
        _plan = plan;
        _time = time;
        _cycle = PreparedRequest.CycleOf(plan);
        _lanes =
        [
            .. Enumerable
                .Range(0, plan.Connections)
                .Select(_ => new Lane(Connections, plan.CountedHeader)),
        ];
        foreach (var lane in _lanes)
            _idle.Writer.TryWrite(lane);
    }

    public ConnectionCounter Connections { get; } = new();

    /// <summary>
    /// Opens every lane by one request that is not counted, all of them within one request's
    /// time. A lane that fails here opens with its first counted request instead.
    /// </summary>
    public async Task OpenAsync(CancellationToken cancellationToken)
    {
        using var limit = new CancellationTokenSource(_plan.RequestTimeout, _time);
        using var stop = cancellationToken.UnsafeRegister(Cancel, limit);
        await Parallel.ForEachAsync(
            _lanes,
            new ParallelOptions { MaxDegreeOfParallelism = OpeningAtOnce },
            async (lane, _) => await lane.SendAsync(_cycle[0], _abandon.Token, limit.Token)
        );
        cancellationToken.ThrowIfCancellationRequested();
    }

    /// <summary>Begins each request when it is due, until the time is over or the token.</summary>
    public async Task PaceAsync(LoadTally tally, TimeSpan duration, LoadObserver observer)
    {
        var start = _time.GetTimestamp();
        long begun = 0;
        while (!observer.Stop.IsCancellationRequested)
        {
            var elapsed = _time.GetElapsedTime(start);
            var reached = elapsed < duration ? elapsed : duration;
            var due = (long)(reached.TotalSeconds * _plan.RatePerSecond);
            for (; begun < due; begun++)
                _running.Add(SendAsync(tally, start, begun));
            observer.Report(tally, reached);
            if (elapsed >= duration)
                return;
            await Task.Delay(Tick, _time, observer.Stop)
                .ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    /// <summary>Waits for what is under way; abandons what is not done in this time.</summary>
    public async Task DrainAsync(TimeSpan patience, CancellationToken cancellationToken)
    {
        using var limit = new CancellationTokenSource(patience, _time);
        using var stop = cancellationToken.UnsafeRegister(Cancel, limit);
        using var abandon = limit.Token.UnsafeRegister(Cancel, _abandon);
        await _running.WhenAllEndedAsync();
        cancellationToken.ThrowIfCancellationRequested();
    }

    public void Dispose()
    {
        foreach (var lane in _lanes)
            lane.Dispose();
        _abandon.Dispose();
    }

    private async Task SendAsync(LoadTally tally, long start, long number)
    {
        var dueAt = TimeSpan.FromSeconds(number / _plan.RatePerSecond);
        tally.Began();
        var left = _plan.RequestTimeout - (_time.GetElapsedTime(start) - dueAt);
        var outcome = await UseLaneAsync(left > TimeSpan.Zero ? left : TimeSpan.Zero);
        tally.Ended(outcome, _time.GetElapsedTime(start) - dueAt);
    }

    private async Task<RequestOutcome> UseLaneAsync(TimeSpan limit)
    {
        using var timeout = new CancellationTokenSource(limit, _time);
        using var stop = _abandon.Token.UnsafeRegister(Cancel, timeout);
        if (!_idle.Reader.TryRead(out var lane))
            lane = await WaitForLaneAsync(timeout.Token);
        if (lane is null)
        {
            return _abandon.IsCancellationRequested
                ? new RequestOutcome.Abandoned()
                : new RequestOutcome.Failed(FailureKind.TimedOut, "no connection became free");
        }
        try
        {
            var request = _cycle[Interlocked.Increment(ref _next) % _cycle.Length];
            return await lane.SendAsync(request, _abandon.Token, timeout.Token);
        }
        finally
        {
            _idle.Writer.TryWrite(lane);
        }
    }

    private async Task<Lane?> WaitForLaneAsync(CancellationToken cancellationToken)
    {
        try
        {
            return await _idle.Reader.ReadAsync(cancellationToken);
        }
        catch (OperationCanceledException)
        {
            return null;
        }
    }

    private static void Cancel(object? source) => ((CancellationTokenSource)source!).Cancel();
}
