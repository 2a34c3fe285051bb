namespace Deploy.Components.Operations;

/// <summary>A program that something here can use.</summary>
/// <param name="Program">Its name on PATH.</param>
/// <param name="VersionArguments">Makes it print its version.</param>
/// <param name="Purpose">What it is for.</param>
/// <param name="HowToGet">How to get it.</param>
/// <param name="IsRequired">Whether nothing works without it.</param>
internal sealed record ToolNeed(
    string Program,
    string[] VersionArguments,
    string Purpose,
    string HowToGet,
    bool IsRequired
)
{
    public static IReadOnlyList<ToolNeed> All { get; } =
    [
        new("dotnet", ["--version"], "everything", "build.sh installs it when it is absent", true),
        new(
            "git",
            ["--version"],
            "versions from history; without it they are invented",
            "your system's package manager",
            false
        ),
        new(
            "trivy",
            ["--version"],
            "Scan: known vulnerabilities of the artifact",
            "https://trivy.dev",
            false
        ),
        new(
            "grype",
            ["version"],
            "Scan: known vulnerabilities of the artifact",
            "https://github.com/anchore/grype",
            false
        ),
    ];
}
