namespace Deploy.Releases.Versioning;

/// <summary>
/// The part of GitVersion's configuration that is supported; each default is GitHubFlow/v1's.
/// Patterns are regular expressions without look-around and back-references.
/// </summary>
public sealed record VersionSettings
{
    /// <summary>What a version tag may begin with; <c>[vV]?</c> unless told.</summary>
    public string TagPrefix { get; init; } = "[vV]?";

    /// <summary>
    /// A version that the next release is not lower than, as <c>2.0.0</c>; null for none.
    /// </summary>
    public string? NextVersion { get; init; }

    /// <summary>Whether commit messages may raise the version; true unless told.</summary>
    public bool IncrementByMessage { get; init; } = true;

    /// <summary>Marks a commit that breaks users.</summary>
    public string MajorMessage { get; init; } = @"\+semver:\s?(breaking|major)";

    /// <summary>Marks a commit that adds something.</summary>
    public string MinorMessage { get; init; } = @"\+semver:\s?(feature|minor)";

    /// <summary>Marks a commit that repairs something.</summary>
    public string PatchMessage { get; init; } = @"\+semver:\s?(fix|patch)";

    /// <summary>Marks a commit whose other marks do not count.</summary>
    public string NoBumpMessage { get; init; } = @"\+semver:\s?(none|skip)";
}
