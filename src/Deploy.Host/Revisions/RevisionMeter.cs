using System.Collections.Immutable;
using Deploy.Host.Contracts;
using Deploy.Rollouts.Measuring;

namespace Deploy.Host.Revisions;

/// <summary>
/// The counters of one revision. Recording takes two or three interlocked additions and no lock.
/// </summary>
internal sealed class RevisionMeter
{
    private const int FirstServerError = 500;
    private readonly long[] _latency = new long[LatencyScale.Buckets];
    private long _requests;
    private long _errors;
    private long _clientAborts;
    private long _probes;
    private long _probeFailures;
    private long _restarts;

    public long Restarts => Volatile.Read(ref _restarts);

    /// <summary>A whole answer, or the start of one that streams.</summary>
    public void Answered(int status, TimeSpan latency)
    {
        Interlocked.Increment(ref _latency[LatencyScale.IndexOf(latency.TotalSeconds)]);
        if (status >= FirstServerError)
            Interlocked.Increment(ref _errors);
        Interlocked.Increment(ref _requests);
    }

    /// <summary>No answer, or not a whole one.</summary>
    public void Failed()
    {
        Interlocked.Increment(ref _errors);
        Interlocked.Increment(ref _requests);
    }

    public void ClientAborted() => Interlocked.Increment(ref _clientAborts);

    public void Probed(bool isHealthy)
    {
        if (!isHealthy)
            Interlocked.Increment(ref _probeFailures);
        Interlocked.Increment(ref _probes);
    }

    public void Restarted() => Interlocked.Increment(ref _restarts);

    public CountersReading Read() =>
        new()
        {
            Requests = Volatile.Read(ref _requests),
            Errors = Volatile.Read(ref _errors),
            ClientAborts = Volatile.Read(ref _clientAborts),
            Latency = ReadLatency(),
            Probes = Volatile.Read(ref _probes),
            ProbeFailures = Volatile.Read(ref _probeFailures),
            Restarts = Restarts,
        };

    private ImmutableArray<long> ReadLatency()
    {
        var length = _latency.Length;
        while (length > 0 && Volatile.Read(ref _latency[length - 1]) == 0)
            length--;
        return [.. _latency.Take(length)];
    }
}
