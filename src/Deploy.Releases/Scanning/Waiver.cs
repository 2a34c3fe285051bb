using System.Text.RegularExpressions;

namespace Deploy.Releases.Scanning;

/// <summary>A reviewed decision to live with a finding for a while.</summary>
public sealed record Waiver
{
    /// <summary>The finding's id.</summary>
    public required string Id { get; init; }

    /// <summary>The finding's target or path; <c>*</c> stands for any characters.</summary>
    public required string Target { get; init; }

    /// <summary>Why it is acceptable.</summary>
    public required string Reason { get; init; }

    /// <summary>Who decided.</summary>
    public required string ApprovedBy { get; init; }

    /// <summary>The last day on which it counts (UTC).</summary>
    public required DateOnly Expires { get; init; }

    /// <summary>The line of the file where it begins, from 1.</summary>
    public required int Line { get; init; }

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
