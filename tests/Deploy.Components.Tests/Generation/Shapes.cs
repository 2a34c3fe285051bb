using Deploy.Components.Generation;

namespace Deploy.Components.Tests.Generation;

internal static class Shapes
{
    public static PipelineShape Usual { get; } =
        new()
        {
            Targets =
            [
                "DeployDev",
                "DeployStaging",
                "Canary5",
                "Canary50",
                "Full",
                "Rollback",
                "Verify",
            ],
            Environments = ["dev", "staging", "production"],
        };
}
