using Deploy.Rollouts.Measuring;

namespace Deploy.Simulation;

/// <summary>What one revision has done so far under the traffic it was given.</summary>
internal sealed class Load(Quality quality, Random random)
{
    private const double CrashAfterSeconds = 5;
    private const double FailingShare = 0.05;
    private readonly long[] _latencies = new long[LatencyScale.IndexOf(1) + 1];
    private double _owed;
    private double _secondsUnderTraffic;
    private long _requests;
    private long _errors;
    private long _restarts;

    public long Requests => _requests;

    /// <summary>Serves so many requests a second for a while.</summary>
    public void Serve(double perSecond, TimeSpan time)
    {
        _owed += perSecond * time.TotalSeconds;
        var served = (long)_owed;
        _owed -= served;
        _requests += served;
        _latencies[LatencyScale.IndexOf(quality == Quality.Slow ? 0.8 : 0.01)] += served;
        for (var i = 0L; quality == Quality.FailsOften && i < served; i++)
            _errors += random.NextDouble() < FailingShare ? 1 : 0;
        _secondsUnderTraffic += perSecond > 0 ? time.TotalSeconds : 0;
        if (quality == Quality.Crashes)
            _restarts = (long)(_secondsUnderTraffic / CrashAfterSeconds);
    }

    public Counters Read() =>
        new()
        {
            Requests = _requests,
            Errors = _errors,
            Latency = new([.. _latencies]),
            Restarts = _restarts,
        };
}
