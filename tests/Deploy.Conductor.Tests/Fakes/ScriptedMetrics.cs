using Deploy.Rollouts.Measuring;
using Deploy.Rollouts.Ports;

namespace Deploy.Conductor.Tests.Fakes;

/// <summary>Each sample has ten requests more than the one before.</summary>
internal sealed class ScriptedMetrics(CallPoints points, TimeProvider time) : IMetricSource
{
    private long _requests;

    public Task<Sample> SampleAsync(CancellationToken cancellationToken) =>
        points.CallAsync(
            "metrics.Sample",
            () => new Sample(time.GetUtcNow(), null, new() { Requests = _requests += 10 }),
            cancellationToken
        );
}
