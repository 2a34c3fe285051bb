using System.Text.RegularExpressions;

namespace Deploy.Releases.Versioning;

/// <summary>What GitHubFlow says of the branch that is built.</summary>
/// <param name="Name">The rule's name in GitVersion's configuration.</param>
/// <param name="Label">The pre-release label; empty for none.</param>
internal sealed partial record BranchRule(string Name, string Label)
{
    /// <summary>
    /// Whether a version tag on HEAD itself is the version, and not what comes after it.
    /// </summary>
    public bool TagOnHeadIsTheVersion { get; private init; }

    /// <summary>A version that the branch's name promises (release branches only).</summary>
    public VersionCore? Promised { get; private init; }

    public static BranchRule Of(string? branch)
    {
        if (branch is null)
            return new("detached HEAD", "-no-branch-") { TagOnHeadIsTheVersion = true };
        if (MainPattern().IsMatch(branch))
            return new("main", "") { TagOnHeadIsTheVersion = true };
        if (ReleasePattern().Match(branch) is { Success: true } release)
            return new("release", "beta") { Promised = PromisedBy(release.Groups[1].Value) };
        if (FeaturePattern().Match(branch) is { Success: true } feature)
            return new("feature", Labelled(feature.Groups[1].Value));
        if (PullRequestPattern().Match(branch) is { Success: true } request)
            return new("pull-request", "PullRequest" + request.Groups[1].Value);
        return new("unknown", Labelled(branch));
    }

    /// <summary>
    /// The version at the beginning of a release branch's name, missing parts being 0.
    /// </summary>
    public static VersionCore? PromisedBy(string name)
    {
        var match = VersionPattern().Match(name);
        if (!match.Success)
            return null;
        var parts = match.Value.TrimStart('v', 'V').Split('.');
        var full = string.Join('.', parts.Concat(["0", "0"]).Take(3));
        return VersionCore.TryParse(full, out var core) ? core : null;
    }

    private static string Labelled(string name)
    {
        var label = string.Concat(name.Select(c => char.IsAsciiLetterOrDigit(c) ? c : '-'));
        // An identifier of digits only must not begin with 0, and would compare as a number.
        return label.All(char.IsAsciiDigit) ? "n" + label : label;
    }

    [GeneratedRegex("^(master|main)$")]
    private static partial Regex MainPattern();

    [GeneratedRegex("^releases?[/-](.+)$")]
    private static partial Regex ReleasePattern();

    [GeneratedRegex("^features?[/-](.+)$")]
    private static partial Regex FeaturePattern();

    [GeneratedRegex(@"^(?:pull-requests|pull|pr)[/-](\d+)(?:\D.*)?$")]
    private static partial Regex PullRequestPattern();

    [GeneratedRegex(@"^[vV]?\d+(\.\d+)?(\.\d+)?")]
    private static partial Regex VersionPattern();
}
