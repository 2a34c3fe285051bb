using System.Collections.Immutable;

namespace Deploy.Components.Stages;

/// <summary>The stages by name, in the order of promotion.</summary>
public static class StageName
{
    /// <summary>The tests of the source tree.</summary>
    public const string Test = "Test";

    /// <summary>The one build.</summary>
    public const string Build = "Build";

    /// <summary>The scan of what was built.</summary>
    public const string Scan = "Scan";

    /// <summary>The rollout in dev.</summary>
    public const string DeployDev = "DeployDev";

    /// <summary>The rollout in staging.</summary>
    public const string DeployStaging = "DeployStaging";

    /// <summary>Production's first step.</summary>
    public const string Canary5 = "Canary5";

    /// <summary>Production's second step.</summary>
    public const string Canary50 = "Canary50";

    /// <summary>Production's last step.</summary>
    public const string Full = "Full";

    /// <summary>The one step of a roll back.</summary>
    public const string Rollback = "Rollback";

    /// <summary>
    /// Stages that deploy: their evidence is revoked when the release is rejected.
    /// </summary>
    public static ImmutableArray<string> Deploying { get; } =
    [DeployDev, DeployStaging, Canary5, Canary50, Full];
}
