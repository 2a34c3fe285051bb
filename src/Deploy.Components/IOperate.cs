using Nuke.Common;

namespace Deploy.Components;

/// <summary>A build with which people look after what they shipped.</summary>
public interface IOperate : IHazDelivery
{
    /// <summary>The release that Rollback puts back.</summary>
    [Parameter("Rollback: the version, or the beginning of the digest, to put back")]
    string? To => TryGetValue(() => To);

    /// <summary>Why, for the record.</summary>
    [Parameter("Rollback, Abort: why, for the record")]
    string? Reason => TryGetValue(() => Reason);

    /// <summary>The environment that Rollback and Abort act on.</summary>
    [Parameter("Rollback, Abort: the environment (default production)")]
    string? Environment => TryGetValue(() => Environment);

    /// <summary>Puts the previous release back, or the one that <see cref="To"/> names.</summary>
    Target Rollback =>
        _ =>
            _.Description("Puts the previous release back, or --to VERSION")
                .Executes(() => Delivery.RollbackAsync(Environment, To, Reason));

    /// <summary>Ends the open rollout; all traffic goes to stable.</summary>
    Target Abort =>
        _ =>
            _.Description("Ends the open rollout, whoever runs it; all traffic to stable")
                .Executes(() => Delivery.AbortAsync(Environment, Reason));

    /// <summary>Shows what every environment serves.</summary>
    Target Status =>
        _ =>
            _.Description("Shows what every environment serves; also in .deploy/status.json")
                .Executes(() => Delivery.StatusAsync());

    /// <summary>Shows what was shipped, when and how it ended.</summary>
    Target History =>
        _ =>
            _.Description("Shows the rollouts and the evidence; checks the record's chain")
                .Executes(() => Delivery.HistoryAsync());

    /// <summary>Stops everything that was started here.</summary>
    Target Down =>
        _ =>
            _.Description("Stops every process that this checkout started")
                .Executes(() => Delivery.DownAsync());

    /// <summary>Says what this machine has and lacks.</summary>
    Target Doctor =>
        _ =>
            _.Description("Says what this machine has and lacks, and how to get it")
                .Executes(() => Delivery.DoctorAsync());
}
