using System.Collections.Immutable;

namespace Deploy.Releases.Scanning;

/// <summary>The result of a scan.</summary>
public sealed record ScanReport
{
    /// <summary>Every scanner that was asked, with what came of it.</summary>
    public required ImmutableArray<ScannerRun> Scanners { get; init; }

    /// <summary>
    /// The findings that count, the worst first, the waiver file's own among them.
    /// </summary>
    public required ImmutableArray<Finding> Findings { get; init; }

    /// <summary>The findings that valid waivers cover.</summary>
    public required ImmutableArray<WaivedFinding> Waived { get; init; }

    /// <summary>Whether the policy is met.</summary>
    public required ScanVerdict Verdict { get; init; }
}
