using System.Collections.Immutable;
using System.Globalization;
using Deploy.Components.Composition;
using Deploy.Components.Definition;
using Deploy.Releases.Scanning;

namespace Deploy.Components.Stages;

/// <summary>
/// Scans what was built. Its evidence ages: vulnerabilities become known after a release.
/// </summary>
internal sealed class ScanReleaseStage(
    ServiceDefinition service,
    StageTools tools,
    ReleaseView releases,
    ScanStage scan
) : IStage
{
    private static readonly TimeSpan AgeMax = TimeSpan.FromHours(24);

    public string Name => StageName.Scan;

    public async Task<string?> FindDoneAsync(CancellationToken cancellationToken)
    {
        if (await releases.FindAsync(cancellationToken) is not { } release)
            return null;
        var entry = await tools.Evidence.FindAsync(Name, release.Id.Digest, cancellationToken);
        return entry is null || tools.Time.GetUtcNow() - entry.At > AgeMax
            ? null
            : $"{release.Id}, {EvidenceDesk.Name(entry)}";
    }

    public async Task<ImmutableSortedDictionary<string, string>> RunAsync(
        CancellationToken cancellationToken
    )
    {
        await using var workspace = await tools.Leases.TakeWorkspaceAsync(Name, cancellationToken);
        var release = await releases.DemandAsync(Name, cancellationToken);
        var sarif = Path.Combine(
            tools.Paths.Reports,
            $"scan-{release.Id.Digest.Short}",
            "scan.sarif"
        );
        await using var shown = await tools.Progress.BeginAsync(
            Name,
            "dependencies, secrets and what was built",
            cancellationToken
        );
        var target = new ScanTarget(tools.Paths.Root, [service.Project], release.SbomPath);
        var report = await scan.RunAsync(target, service.Scanning, sarif, cancellationToken);
        foreach (var run in report.Scanners)
            tools.Say(run.Summary);
        var reasons = report.Verdict.Match(_ => [], fail => fail.Reasons);
        if (!reasons.IsEmpty)
            throw DeliveryException.Failed(
                $"Scan of {release.Id}: {string.Join("; ", reasons)}. All of it: {sarif}. To do: "
                    + "mend it, or waive it with a reason and a date in .deploy-waivers.yml"
            );
        var proof = Proof.Of(
            ("Findings", report.Findings.Length.ToString(CultureInfo.InvariantCulture)),
            ("Waived", report.Waived.Length.ToString(CultureInfo.InvariantCulture)),
            ("Scanners", Ran(report))
        );
        await tools.Evidence.GiveAsync(
            Name,
            release.Id.Digest,
            release.Id,
            Proof.Timed(proof, shown.Elapsed),
            cancellationToken
        );
        return proof;
    }

    private static string Ran(ScanReport report)
    {
        var ran = report.Scanners.Count(run =>
            run.Outcome.Match(_ => true, _ => false, _ => false)
        );
        return FormattableString.Invariant($"{ran} of {report.Scanners.Length}");
    }
}
