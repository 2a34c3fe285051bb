using System.Collections.Immutable;
using Deploy.Rollouts.Ports;
using Deploy.Rollouts.Verdicts;

namespace Deploy.Components.Traffic;

/// <summary>For environments whose users make the traffic.</summary>
internal sealed class NoTraffic : ITraffic, ITrafficRun
{
    public ImmutableArray<Reason> Findings => [];

    public Task<ITrafficRun> StartAsync(Uri environment, CancellationToken cancellationToken) =>
        Task.FromResult<ITrafficRun>(this);

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
