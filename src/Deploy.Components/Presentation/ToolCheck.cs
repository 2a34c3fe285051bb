namespace Deploy.Components.Presentation;

/// <summary>One tool that this machine may have.</summary>
/// <param name="Name">As people call it: <c>git</c>.</param>
/// <param name="Version">What was found; null where it is absent.</param>
/// <param name="Purpose">What it is for.</param>
/// <param name="HowToGet">How to get it: a command or an address.</param>
/// <param name="IsRequired">Whether the default path needs it.</param>
public sealed record ToolCheck(
    string Name,
    string? Version,
    string Purpose,
    string HowToGet,
    bool IsRequired
)
{
    /// <summary>What is said where it was not found.</summary>
    public string Absence { get; init; } = "absent";
}
