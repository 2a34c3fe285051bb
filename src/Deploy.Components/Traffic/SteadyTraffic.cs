using System.Collections.Immutable;
using Deploy.Integrations.Load;
using Deploy.Rollouts.Ports;
using Deploy.Rollouts.Verdicts;

namespace Deploy.Components.Traffic;

/// <summary>Requests at a steady rate, so that there is something to judge.</summary>
internal sealed class SteadyTraffic(LoadPlan plan, TimeProvider time) : ITraffic
{
    public Task<ITrafficRun> StartAsync(Uri environment, CancellationToken cancellationToken) =>
        Task.FromResult<ITrafficRun>(
            new Run(TrafficDriver.Start(plan with { BaseUri = environment }, time))
        );

    /// <summary>It only makes requests: what they met is measured where they are answered.</summary>
    private sealed class Run(TrafficDriver driver) : ITrafficRun
    {
        public ImmutableArray<Reason> Findings => [];

        public ValueTask DisposeAsync() => driver.DisposeAsync();
    }
}
