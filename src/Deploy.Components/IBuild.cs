using Deploy.Components.Stages;
using Nuke.Common;

namespace Deploy.Components;

/// <summary>A build that makes one release of a tree.</summary>
public interface IBuild : ITest
{
    /// <summary>Publishes the service once, and keeps it by its digest.</summary>
    Target Build =>
        _ =>
            _.Description("Builds the release once, with its manifest and SBOM")
                .DependsOn<ITest>(x => x.Test)
                .OnlyWhenDynamic(
                    () => Delivery.MustRun(StageName.Build),
                    "there is no evidence of it yet"
                )
                .Executes(() => Delivery.RunStageAsync(StageName.Build));
}
