using System.Collections.Immutable;
using Deploy.Rollouts.Ports;
using Deploy.Rollouts.Verdicts;

namespace Deploy.Conductor.Tests.Fakes;

/// <summary>Traffic of which only is known whether it is being driven.</summary>
internal sealed class ScriptedTraffic(CallPoints points) : ITraffic, ITrafficRun
{
    public ImmutableArray<Reason> Findings { get; set; } = [];

    public Uri? Environment { get; private set; }

    public int Starts { get; private set; }

    public bool IsDriven { get; private set; }

    public Task<ITrafficRun> StartAsync(Uri environment, CancellationToken cancellationToken) =>
        points.CallAsync<ITrafficRun>(
            "traffic.Start",
            () =>
            {
                (Environment, IsDriven) = (environment, true);
                Starts++;
                return this;
            },
            cancellationToken
        );

    public async ValueTask DisposeAsync() =>
        await points.CallAsync("traffic.Stop", () => IsDriven = false, CancellationToken.None);
}
