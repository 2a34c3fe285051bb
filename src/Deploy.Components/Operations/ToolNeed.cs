namespace Deploy.Components.Operations;

/// <summary>A program that something here can use.</summary>
/// <param name="Program">Its name on PATH.</param>
/// <param name="VersionArgument">Makes it print its version.</param>
/// <param name="Purpose">What it is for.</param>
/// <param name="HowToGet">How to get it.</param>
internal sealed record ToolNeed(
    string Program,
    string VersionArgument,
    string Purpose,
    string HowToGet
)
{
    private const string Vulnerabilities = "Scan: known vulnerabilities of the artifact";

    public bool IsRequired { get; init; }

    public static IReadOnlyList<ToolNeed> All { get; } =
    [
        new("dotnet", "--version", "everything", "build.sh installs it where it is absent")
        {
            IsRequired = true,
        },
        new("git", "--version", "versions from history; else invented", "your package manager"),
        new("trivy", "--version", Vulnerabilities, "https://trivy.dev"),
        new("grype", "version", Vulnerabilities, "https://github.com/anchore/grype"),
    ];
}
