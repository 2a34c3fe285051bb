using System.Collections.Immutable;
using Deploy.Analysis;
using Deploy.Components;
using Deploy.Components.Definition;
using Deploy.Rollouts;
using Deploy.Rollouts.Plans;

/// <summary>Where it goes, in the order of promotion, and under which policy.</summary>
sealed partial class Pipeline
{
    const int PortBaseDefault = 18080;

    int PortBase => ((IHazDelivery)this).LocalPortBase ?? PortBaseDefault;

    /// <summary>
    /// The rehearsal on this machine: the documents' environments, limits and steps, with windows
    /// of seconds. Nobody's traffic is at stake, so it asks for no confirmation.
    /// </summary>
    static readonly ImmutableArray<EnvironmentDefinition> Environments =
    [
        new()
        {
            Name = EnvironmentName.Parse("dev"),
            Audience = "one developer",
            Monitoring = MonitoringLevel.Basic,
            Placement = new(PortOffset: 1, Replicas: 1, MemoryMaxMegabytes: 512),
            Plan = Rehearsal(new Step("DeployDev", Weight.Full, TimeSpan.Zero)),
        },
        new()
        {
            Name = EnvironmentName.Parse("staging"),
            Audience = "the team",
            Monitoring = MonitoringLevel.Production,
            Placement = new(PortOffset: 2, Replicas: 1, MemoryMaxMegabytes: 512),
            Plan = Rehearsal(new Step("DeployStaging", Weight.Full, TimeSpan.FromSeconds(9))),
            Traffic = new TrafficDefinition.LoadTest(
                RatePerSecond: 1200,
                Connections: 1000,
                Warmup: TimeSpan.FromSeconds(2),
                Duration: TimeSpan.FromSeconds(6),
                Bar: new()
            ),
        },
        new()
        {
            Name = EnvironmentName.Parse("production"),
            Audience = "all users",
            Monitoring = MonitoringLevel.Full,
            Placement = new(PortOffset: 3, Replicas: 2, MemoryMaxMegabytes: 512),
            Plan = Rehearsal(
                new Step("Canary5", Weight.FromPercent(5), TimeSpan.FromSeconds(12)),
                new Step("Canary50", Weight.FromPercent(50), TimeSpan.FromSeconds(8)),
                new Step("Full", Weight.Full, TimeSpan.FromSeconds(6))
            ),
            Traffic = new TrafficDefinition.Steady(RatePerSecond: 400, Connections: 32),
        },
    ];

    static Plan Rehearsal(params ImmutableArray<Step> steps) =>
        Plan.Of(steps, Policies.Local) with
        {
            Interval = TimeSpan.FromMilliseconds(500),
            ReadyTimeout = TimeSpan.FromSeconds(10),
            DrainTimeout = TimeSpan.FromSeconds(10),
            InconclusiveBudget = TimeSpan.FromSeconds(30),
        };
}
