using System.Collections.Immutable;
using Deploy.Analysis;
using Deploy.Components.Definition;
using Deploy.Rollouts;
using Deploy.Rollouts.Plans;

/// <summary>Where it goes, in the order of promotion, and under which policy.</summary>
sealed partial class Pipeline
{
    const int PortBaseDefault = 18080;

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
            Plan = Rehearsal("DeployDev", windowSeconds: 0),
        },
        new()
        {
            Name = EnvironmentName.Parse("staging"),
            Audience = "the team",
            Monitoring = MonitoringLevel.Production,
            Placement = new(PortOffset: 2, Replicas: 1, MemoryMaxMegabytes: 512),
            Plan = Rehearsal("DeployStaging", windowSeconds: 9),
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
            Plan = Patient(StandardPlans.Local),
            Traffic = new TrafficDefinition.Steady(RatePerSecond: 400, Connections: 32),
        },
    ];

    static Plan Rehearsal(string step, int windowSeconds) =>
        Patient(
            StandardPlans.ForRehearsal(
                StandardPlans.Direct(
                    step,
                    TimeSpan.FromSeconds(windowSeconds),
                    StandardPolicies.Local
                )
            )
        );

    /// <summary>Times to start and to drain that fit a service on this machine.</summary>
    static Plan Patient(Plan plan) =>
        plan with
        {
            ReadyTimeout = TimeSpan.FromSeconds(10),
            DrainTimeout = TimeSpan.FromSeconds(10),
        };
}
