using Deploy.Components.Definition;
using Deploy.Components.Stages;
using Deploy.Releases.Publishing;
using Deploy.Releases.Scanning;
using Deploy.Releases.Store;

namespace Deploy.Components.Composition;

/// <summary>The stages in the order of promotion.</summary>
internal sealed class StageList(
    DeliveryDefinition definition,
    StageTools tools,
    StageServices services,
    IReadOnlyList<EnvironmentHandle> environments
)
{
    public IEnumerable<IStage> All(BuildOrders orders, ReleaseStore store) =>
        [
            new TestStage(definition.Service, tools),
            new BuildStage(
                tools,
                orders,
                services.Releases,
                new ReleaseBuilder(tools.Programs, store, tools.Time)
            ),
            new ScanReleaseStage(definition.Service, tools, services.Releases, Scan()),
            .. environments.SelectMany(Deploying),
        ];

    /// <summary>Each step of an environment's plan is a stage of its own.</summary>
    private IEnumerable<IStage> Deploying(EnvironmentHandle environment) =>
        environment.Definition.Plan.Steps.Select(step => new DeployStage(
            step.Name,
            environment,
            services
        ));

    private ScanStage Scan() =>
        new(
            [
                new DependencyAuditScanner(tools.Programs),
                new SecretScanner(tools.Programs),
                ExternalScanner.Trivy(tools.Programs),
                ExternalScanner.Grype(tools.Programs),
            ],
            tools.Time
        );
}
