using Deploy.Components.Generation;

namespace Deploy.Components.Tests.Generation;

internal static class Shapes
{
    public static PipelineShape Usual { get; } =
        new()
        {
            Targets =
            [
                new("DeployDev", "Deploys to dev"),
                new("DeployStaging", "Deploys to staging"),
                new("Canary5", "5 % of production"),
                new("Canary50", "50 % of production"),
                new("Full", "All of production"),
                new("Rollback", "Puts the previous release back"),
                new("Verify", "Checks the repository: \"all\" of it"),
            ],
            Environments = ["dev", "staging", "production"],
        };
}
