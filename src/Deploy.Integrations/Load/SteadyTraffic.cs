using System.Collections.Immutable;
using Deploy.Rollouts.Ports;
using Deploy.Rollouts.Verdicts;

namespace Deploy.Integrations.Load;

/// <summary>
/// The port by which a window gets something to judge: steady traffic of this plan at the
/// environment's address, whatever address the plan names. It has no findings of its own; the
/// gates judge what it causes.
/// </summary>
/// <param name="plan">Mix, rate, connections.</param>
/// <param name="time">The clock of the schedule.</param>
public sealed class SteadyTraffic(LoadPlan plan, TimeProvider time) : ITraffic
{
    /// <inheritdoc/>
    public Task<ITrafficRun> StartAsync(Uri environment, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var driver = TrafficDriver.Start(plan with { BaseUri = environment }, time);
        return Task.FromResult<ITrafficRun>(new Run(driver));
    }

    private sealed class Run(TrafficDriver driver) : ITrafficRun
    {
        public ImmutableArray<Reason> Findings => [];

        public ValueTask DisposeAsync() => driver.DisposeAsync();
    }
}
