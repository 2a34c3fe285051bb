using System.Collections.Immutable;

namespace Deploy.Components.Generation;

/// <summary>What the generated files are generated from.</summary>
public sealed record PipelineShape
{
    /// <summary>All targets that are listed, in the order of their declaration.</summary>
    public required ImmutableArray<string> Targets { get; init; }

    /// <summary>The environments in the order of promotion; the last is production.</summary>
    public required ImmutableArray<string> Environments { get; init; }

    /// <summary>The target that checks the repository itself.</summary>
    public string CheckTarget { get; init; } = "Verify";

    /// <summary>The target that ships to the first environment.</summary>
    public string DevTarget { get; init; } = "DeployDev";

    /// <summary>The target that ships as far as the last environment before production.</summary>
    public string StagingTarget { get; init; } = "DeployStaging";

    /// <summary>Production's steps, each a target, in order.</summary>
    public ImmutableArray<string> ProductionTargets { get; init; } =
    ["Canary5", "Canary50", "Full"];

    /// <summary>The target that puts an older release back.</summary>
    public string RollbackTarget { get; init; } = "Rollback";

    /// <summary>The environment that reviewers guard.</summary>
    public string Production => Environments[^1];

    /// <summary>All targets that deploy, in order.</summary>
    internal ImmutableArray<string> DeployTargets =>
        [DevTarget, StagingTarget, .. ProductionTargets];

    /// <summary>What is named here without being there; empty where all is well.</summary>
    internal IEnumerable<string> Faults()
    {
        if (Environments.IsDefault || Environments.Length < 2)
            yield return "Production is promoted to: it needs an environment before it.";
        foreach (var name in DeployTargets.Append(CheckTarget).Append(RollbackTarget))
            if (!Targets.Contains(name))
                yield return $"There is no target {name}.";
    }
}
