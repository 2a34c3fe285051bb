using Deploy.Rollouts.Releases;

namespace Deploy.Components.Presentation;

/// <summary>A release in a report.</summary>
/// <param name="Version">For people.</param>
/// <param name="Digest">What it is.</param>
public sealed record ReportRelease(string Version, string Digest)
{
    internal static ReportRelease? Of(ReleaseId? release) =>
        release is null ? null : new(release.Version, release.Digest.ToString());
}
