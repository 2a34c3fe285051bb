using Deploy.Components.Stages;
using Nuke.Common;

namespace Deploy.Components;

/// <summary>A build that deploys to staging.</summary>
public interface IDeployStaging : IDeployDev
{
    /// <summary>Deploys to staging and proves it under load.</summary>
    Target DeployStaging =>
        _ =>
            _.Description("Deploys to staging: smoke checks, then a load test")
                .DependsOn<IDeployDev>(x => x.DeployDev)
                .OnlyWhenDynamic(
                    () => Delivery.MustRun(StageName.DeployStaging),
                    "there is no evidence of it yet"
                )
                .Executes(() => Delivery.RunStageAsync(StageName.DeployStaging));
}
