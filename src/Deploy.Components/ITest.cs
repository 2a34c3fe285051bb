using Deploy.Components.Stages;
using Nuke.Common;

namespace Deploy.Components;

/// <summary>A build whose source tree is proven by tests.</summary>
public interface ITest : IHazDelivery
{
    /// <summary>Runs the fast tests; their evidence is of the source tree.</summary>
    Target Test =>
        _ =>
            _.Description("Runs the fast tests of the source tree")
                .OnlyWhenDynamic(
                    () => Delivery.MustRun(StageName.Test),
                    "there is no evidence of it yet"
                )
                .Executes(() => Delivery.RunStageAsync(StageName.Test));
}
