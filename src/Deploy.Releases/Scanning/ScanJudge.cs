using System.Collections.Immutable;

namespace Deploy.Releases.Scanning;

/// <summary>Weighs what scanners said against policy and waivers. Pure.</summary>
public static class ScanJudge
{
    /// <summary>The scanner name of findings about the waiver file itself.</summary>
    public const string WaiverScanner = "waivers";

    /// <summary>The report.</summary>
    /// <param name="runs">What each scanner said.</param>
    /// <param name="policy">What is demanded.</param>
    /// <param name="file">The waivers.</param>
    /// <param name="today">The day on which waivers must be valid (UTC).</param>
    public static ScanReport Judge(
        ImmutableArray<ScannerRun> runs,
        ScanPolicy policy,
        WaiverFile file,
        DateOnly today
    )
    {
        var found = runs.SelectMany(run => run.Outcome.Match(r => r.Findings, _ => [], _ => []))
            .ToList();
        var valid = file.Waivers.Where(w => w.IsValidOn(today)).ToList();
        var waived = found
            .Select(f => (Finding: f, Waiver: valid.FirstOrDefault(w => w.Covers(f))))
            .ToLookup(pair => pair.Waiver is not null);
        var counting = waived[false]
            .Select(pair => pair.Finding)
            .Concat(AboutWaivers(file, found, today))
            .OrderByDescending(f => f.Severity)
            .ThenBy(f => f.Scanner, StringComparer.Ordinal)
            .ThenBy(f => f.Target, StringComparer.Ordinal)
            .ThenBy(f => f.Line)
            .ToImmutableArray();
        return new()
        {
            Scanners = runs,
            Findings = counting,
            Waived =
            [
                .. waived[true].Select(pair => new WaivedFinding(pair.Finding, pair.Waiver!)),
            ],
            Verdict = VerdictOf(runs, policy, counting),
        };
    }

    private static ScanVerdict VerdictOf(
        ImmutableArray<ScannerRun> runs,
        ScanPolicy policy,
        ImmutableArray<Finding> findings
    )
    {
        ImmutableArray<string> reasons =
        [
            .. findings.Where(f => f.Severity >= policy.Threshold).Select(f => f.ToString()),
            .. runs.Where(r => r.Outcome is ScannerOutcome.Failed).Select(r => r.Summary),
            .. policy
                .RequiredScanners.Where(name =>
                    !runs.Any(r => r.Name == name && r.Outcome is not ScannerOutcome.Absent)
                )
                .Select(name => Required(name, runs)),
        ];
        return reasons.IsEmpty
            ? new ScanVerdict.Pass([.. runs.Select(r => r.Summary)])
            : new ScanVerdict.Fail(reasons);
    }

    private static string Required(string name, ImmutableArray<ScannerRun> runs)
    {
        var why = runs.FirstOrDefault(r => r.Name == name)?.Summary ?? $"{name}: unknown here";
        return $"The policy requires the scanner {name}, which did not run. {why}";
    }

    private static IEnumerable<Finding> AboutWaivers(
        WaiverFile file,
        List<Finding> found,
        DateOnly today
    )
    {
        foreach (var fault in file.Faults)
            yield return About("malformed-waiver", Severity.High, fault.Line, fault.What);
        foreach (var waiver in file.Waivers)
        {
            if (!waiver.IsValidOn(today))
                yield return About(
                    "expired-waiver",
                    Severity.Medium,
                    waiver.Line,
                    $"The waiver of {waiver.Id} for {waiver.Target} by {waiver.ApprovedBy} expired "
                        + $"on {waiver.Expires:yyyy-MM-dd}. Next: repair the cause, or review it."
                );
            else if (!found.Any(waiver.Covers))
                yield return About(
                    "unused-waiver",
                    Severity.Low,
                    waiver.Line,
                    $"The waiver of {waiver.Id} for {waiver.Target} covers nothing: remove it."
                );
        }
    }

    private static Finding About(string id, Severity severity, int line, string what) =>
        new()
        {
            Scanner = WaiverScanner,
            Id = id,
            Severity = severity,
            Target = WaiverFile.Name,
            Message = what,
            Path = WaiverFile.Name,
            Line = line,
            Fingerprint = Fingerprint.Of(id, what),
        };
}
