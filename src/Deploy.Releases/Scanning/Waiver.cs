using System.Text.RegularExpressions;

namespace Deploy.Releases.Scanning;

/// <summary>A reviewed decision to live with a finding for a while.</summary>
/// <param name="Id">The finding's id.</param>
/// <param name="Target">Its target or path; <c>*</c> stands for any characters.</param>
/// <param name="Reason">Why it is acceptable.</param>
/// <param name="ApprovedBy">Who decided.</param>
/// <param name="Expires">The last day on which it counts (UTC).</param>
/// <param name="Line">The line of the file where it begins.</param>
public sealed record Waiver(
    string Id,
    string Target,
    string Reason,
    string ApprovedBy,
    DateOnly Expires,
    int Line
)
{
    /// <summary>Whether it speaks of this finding, whatever the day.</summary>
    public bool Covers(Finding finding) =>
        Id.Equals(finding.Id, StringComparison.OrdinalIgnoreCase)
        && (Fits(finding.Target) || (finding.Path is { } path && Fits(path)));

    /// <summary>Whether it counts on this day.</summary>
    public bool IsValidOn(DateOnly day) => day <= Expires;

    private bool Fits(string text)
    {
        var pattern = "^" + Regex.Escape(Target).Replace(@"\*", ".*", StringComparison.Ordinal);
        // A package may be named without its version.
        return Regex.IsMatch(text, pattern + "(@[^@/]*)?$", RegexOptions.NonBacktracking);
    }
}
