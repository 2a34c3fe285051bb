using Deploy.Components.Stages;
using Nuke.Common;

namespace Deploy.Components;

/// <summary>A build that deploys to dev.</summary>
public interface IDeployDev : IScan
{
    /// <summary>Deploys to dev after smoke checks.</summary>
    Target DeployDev =>
        _ =>
            _.Description("Deploys to dev, after smoke checks and before any traffic")
                .DependsOn<IScan>(x => x.Scan)
                .OnlyWhenDynamic(
                    () => Delivery.MustRun(StageName.DeployDev),
                    "there is no evidence of it yet"
                )
                .Executes(() => Delivery.RunStageAsync(StageName.DeployDev));
}
