using System.Collections.Concurrent;
using System.Collections.Immutable;

namespace Deploy.Integrations.Load;

/// <summary>Counts how requests ended. Safe for concurrent use.</summary>
internal sealed class LoadTally
{
    private const int HeaderValuesMax = 64;
    private const string OtherValues = "(other)";

    private readonly long[] _failed = new long[Enum.GetValues<FailureKind>().Length];
    private readonly ConcurrentDictionary<string, long> _byHeader = new();
    private readonly ConcurrentDictionary<FailureKind, string> _examples = new();
    private long _sent;
    private long _succeeded;
    private long _abandoned;

    public LatencyRecorder Latency { get; } = new();

    public long Sent => Volatile.Read(ref _sent);

    public long Succeeded => Volatile.Read(ref _succeeded);

    public long Failed => _failed.Sum();

    public void Began() => Interlocked.Increment(ref _sent);

    public void Ended(RequestOutcome outcome, TimeSpan latency) =>
        _ = outcome.Match(
            answered => Answered(answered, latency),
            failed => Fail(failed, latency),
            _ => Interlocked.Increment(ref _abandoned)
        );

    public LoadSnapshot Snapshot(TimeSpan elapsed) =>
        new(elapsed, Sent, Succeeded, Failed, Latency.Quantile(0.95));

    public LoadReport Report(TimeSpan elapsed, ConnectionCounter connections) =>
        new()
        {
            Sent = Sent,
            Succeeded = Succeeded,
            FailedByKind = Enum.GetValues<FailureKind>()
                .Select(kind => KeyValuePair.Create(kind, Volatile.Read(ref _failed[(int)kind])))
                .Where(pair => pair.Value > 0)
                .ToImmutableSortedDictionary(),
            Abandoned = Volatile.Read(ref _abandoned),
            Latency = Latency.ToHistogram(),
            LatencyMax = Latency.Max,
            Elapsed = elapsed,
            ConnectionsMax = connections.OpenMax,
            ConnectionsOpened = connections.Opened,
            BytesReceived = connections.BytesReceived,
            ByHeader = _byHeader.ToImmutableSortedDictionary(StringComparer.Ordinal),
            Examples = _examples.ToImmutableSortedDictionary(),
        };

    private long Answered(RequestOutcome.Answered answered, TimeSpan latency)
    {
        Latency.Record(latency);
        CountHeader(answered.HeaderValue);
        return Interlocked.Increment(ref _succeeded);
    }

    private long Fail(RequestOutcome.Failed failed, TimeSpan latency)
    {
        Latency.Record(latency);
        if (failed.HeaderValue is { } value)
            CountHeader(value);
        _examples.TryAdd(failed.Kind, failed.Why);
        return Interlocked.Increment(ref _failed[(int)failed.Kind]);
    }

    private void CountHeader(string value)
    {
        var isNew = !_byHeader.ContainsKey(value);
        var key = isNew && _byHeader.Count >= HeaderValuesMax ? OtherValues : value;
        _byHeader.AddOrUpdate(key, 1, (_, count) => count + 1);
    }
}
