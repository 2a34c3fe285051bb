using System.Text.RegularExpressions;

namespace Deploy.Releases.Versioning;

/// <summary>Reads what commit messages ask for.</summary>
internal sealed partial class MessageRules
{
    // No backtracking: a pattern from a configuration file cannot make a build hang.
    private const RegexOptions Options =
        RegexOptions.NonBacktracking
        | RegexOptions.IgnoreCase
        | RegexOptions.Multiline
        | RegexOptions.CultureInvariant;

    private readonly Regex _none;
    private readonly (Regex Pattern, Increment Increment)[] _asks;
    private readonly bool _enabled;

    public MessageRules(VersionSettings settings)
    {
        _enabled = settings.IncrementByMessage;
        _none = Compile(settings.NoBumpMessage);
        _asks =
        [
            (Compile(settings.MajorMessage), Increment.Major),
            (Compile(settings.MinorMessage), Increment.Minor),
            (Compile(settings.PatchMessage), Increment.Patch),
        ];
    }

    public static Regex Compile(string pattern) => new(pattern, Options);

    /// <summary>
    /// The greatest increment that the commits ask for, and the commit that does.
    /// </summary>
    public (Increment Increment, GitCommit? By) Greatest(IEnumerable<GitCommit> commits)
    {
        (Increment Increment, GitCommit? By) greatest = (Increment.None, null);
        foreach (var commit in _enabled ? commits : [])
        {
            var asked = AskedBy(commit.Message);
            if (asked > greatest.Increment)
                greatest = (asked, commit);
        }
        return greatest;
    }

    /// <summary>The version of a release branch whose merge this message records.</summary>
    public static VersionCore? MergedRelease(string message) =>
        MergePattern().Match(message) is { Success: true } merge
            ? BranchRule.PromisedBy(merge.Groups["name"].Value)
            : null;

    private Increment AskedBy(string message) =>
        _none.IsMatch(message)
            ? Increment.None
            : _asks.FirstOrDefault(a => a.Pattern.IsMatch(message)).Increment;

    [GeneratedRegex(
        @"^Merge (?:(?:remote-tracking )?branch '(?:origin/)?|pull request #\d+ from [^/\s]+/)"
            + @"releases?[/-](?<name>[^'\s]+)"
    )]
    private static partial Regex MergePattern();
}
