using System.Collections.Immutable;

namespace Deploy.Releases.Scanning;

/// <summary>What a scan must show for a release to go on.</summary>
public sealed record ScanPolicy
{
    /// <summary>Findings of this severity and worse fail the scan; High unless told.</summary>
    public Severity Threshold { get; init; } = Severity.High;

    /// <summary>Scanners that must have run; none unless told.</summary>
    public ImmutableSortedSet<string> RequiredScanners { get; init; } = [];
}
