using Deploy.Components.Stages;
using Nuke.Common;

namespace Deploy.Components;

/// <summary>A build that ships to production in steps, each judged by live metrics.</summary>
public interface ICanary : IDeployStaging
{
    /// <summary>5 % of production's traffic.</summary>
    Target Canary5 =>
        _ =>
            _.Description("Gives the candidate 5 % of production and watches it")
                .DependsOn<IDeployStaging>(x => x.DeployStaging)
                .OnlyWhenDynamic(
                    () => Delivery.MustRun(StageName.Canary5),
                    "there is no evidence of it yet"
                )
                .Executes(() => Delivery.RunStageAsync(StageName.Canary5));

    /// <summary>50 % of production's traffic.</summary>
    Target Canary50 =>
        _ =>
            _.Description("Gives the candidate 50 % of production and watches it")
                .DependsOn<ICanary>(x => x.Canary5)
                .OnlyWhenDynamic(
                    () => Delivery.MustRun(StageName.Canary50),
                    "there is no evidence of it yet"
                )
                .Executes(() => Delivery.RunStageAsync(StageName.Canary50));

    /// <summary>All of production's traffic; then the candidate is stable.</summary>
    Target Full =>
        _ =>
            _.Description("Gives the candidate all of production, watches it, makes it stable")
                .DependsOn<ICanary>(x => x.Canary50)
                .OnlyWhenDynamic(
                    () => Delivery.MustRun(StageName.Full),
                    "there is no evidence of it yet"
                )
                .Executes(() => Delivery.RunStageAsync(StageName.Full));
}
