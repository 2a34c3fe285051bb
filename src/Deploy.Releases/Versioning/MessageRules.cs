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

    private readonly VersionSettings _settings;
    private readonly (string Pattern, Increment Increment)[] _asks;

    public MessageRules(VersionSettings settings)
    {
        _settings = settings;
        _asks =
        [
            (settings.MajorMessage, Increment.Major),
            (settings.MinorMessage, Increment.Minor),
            (settings.PatchMessage, Increment.Patch),
        ];
    }

    /// <summary>Throws where the pattern is none, or needs backtracking.</summary>
    public static void Check(string pattern) => _ = new Regex(pattern, Options);

    /// <summary>
    /// The greatest increment that the commits ask for, and the commit that does.
    /// </summary>
    public (Increment Increment, GitCommit? By) Greatest(IEnumerable<GitCommit> commits)
    {
        (Increment Increment, GitCommit? By) greatest = (Increment.None, null);
        foreach (var commit in _settings.IncrementByMessage ? commits : [])
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
        Fits(message, _settings.NoBumpMessage)
            ? Increment.None
            : _asks.FirstOrDefault(a => Fits(message, a.Pattern)).Increment;

    // The static method keeps the last few patterns compiled: building one is the costly part.
    private static bool Fits(string message, string pattern) =>
        Regex.IsMatch(message, pattern, Options);

    [GeneratedRegex(
        @"^Merge (?:(?:remote-tracking )?branch '(?:origin/)?|pull request #\d+ from [^/\s]+/)"
            + @"releases?[/-](?<name>[^'\s]+)"
    )]
    private static partial Regex MergePattern();
}
