using Deploy.Components.Stages;
using Nuke.Common;

namespace Deploy.Components;

/// <summary>A build that scans what it built.</summary>
public interface IScan : IBuild
{
    /// <summary>Scans dependencies, secrets and the artifact against the policy.</summary>
    Target Scan =>
        _ =>
            _.Description("Scans dependencies, secrets and the artifact; HIGH stops the release")
                .DependsOn<IBuild>(x => x.Build)
                .OnlyWhenDynamic(
                    () => Delivery.MustRun(StageName.Scan),
                    "there is no evidence of it yet"
                )
                .Executes(() => Delivery.RunStageAsync(StageName.Scan));
}
