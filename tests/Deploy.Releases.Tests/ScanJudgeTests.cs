using System.Collections.Immutable;
using Deploy.Releases.Scanning;

namespace Deploy.Releases.Tests;

public sealed class ScanJudgeTests
{
    private static readonly DateOnly _today = new(2026, 6, 1);
    private static readonly WaiverFile _noWaivers = new([], []);

    private static Finding Found(Severity severity, string id = "GHSA-1") =>
        new()
        {
            Scanner = "dependency-audit",
            Id = id,
            Severity = severity,
            Target = "P@1.0.0",
            Message = "It is vulnerable.",
            Fingerprint = "f",
        };

    private static ScannerRun Ran(params Finding[] findings) =>
        new("dependency-audit", new ScannerOutcome.Ran([.. findings], "1 project"), TimeSpan.Zero);

    private static ScanReport Judge(
        ScannerRun run,
        ScanPolicy? policy = null,
        WaiverFile? file = null
    ) => ScanJudge.Judge([run], policy ?? new(), file ?? _noWaivers, _today);

    private static WaiverFile Waived(DateOnly until, string id = "GHSA-1") =>
        new(
            [
                new Waiver
                {
                    Id = id,
                    Target = "P",
                    Reason = "accepted",
                    ApprovedBy = "anna",
                    Expires = until,
                    Line = 3,
                },
            ],
            []
        );

    private static ImmutableArray<string> Reasons(ScanReport report) =>
        report.Verdict.Match(_ => [], fail => fail.Reasons);

    [TestCase(Severity.Critical, Severity.High, false)]
    [TestCase(Severity.High, Severity.High, false)]
    [TestCase(Severity.Medium, Severity.High, true)]
    [TestCase(Severity.Unknown, Severity.High, true)]
    [TestCase(Severity.Low, Severity.Low, false)]
    [TestCase(Severity.High, Severity.Critical, true)]
    [TestCase(Severity.Unknown, Severity.Unknown, false)]
    public void Judge_Finding_FailsFromTheThresholdOn(Severity found, Severity limit, bool passes)
    {
        var report = Judge(Ran(Found(found)), new() { Threshold = limit });
        Assert.That(report.Verdict is ScanVerdict.Pass, Is.EqualTo(passes));
    }

    [Test]
    public void Judge_SeveralReasons_NamesThemAll()
    {
        var report = Judge(
            Ran(Found(Severity.High, "A"), Found(Severity.Critical, "B")),
            new() { RequiredScanners = ["trivy"] }
        );
        Assert.That(Reasons(report), Has.Length.EqualTo(3));
    }

    [Test]
    public void Judge_ValidWaiver_TakesTheFindingOutAndKeepsItOnRecord()
    {
        var report = Judge(Ran(Found(Severity.High)), file: Waived(_today));
        using (Assert.EnterMultipleScope())
        {
            Assert.That(report.Verdict, Is.TypeOf<ScanVerdict.Pass>());
            Assert.That(report.Findings, Is.Empty);
            Assert.That(report.Waived.Single().Waiver.ApprovedBy, Is.EqualTo("anna"));
        }
    }

    [Test]
    public void Judge_ExpiredWaiver_DoesNotCountAndIsAFindingItself()
    {
        var report = Judge(Ran(Found(Severity.High)), file: Waived(_today.AddDays(-1)));
        Assert.That(
            report.Findings.Select(f => f.Id),
            Is.EqualTo(new[] { "GHSA-1", "expired-waiver" })
        );
        Assert.That(report.Verdict, Is.TypeOf<ScanVerdict.Fail>());
    }

    [Test]
    public void Judge_UnusedWaiver_IsANote()
    {
        var report = Judge(Ran(), file: Waived(_today, "GHSA-9"));
        Assert.That(
            (report.Findings.Single().Id, report.Findings.Single().Line),
            Is.EqualTo(("unused-waiver", 3))
        );
        Assert.That(report.Verdict, Is.TypeOf<ScanVerdict.Pass>());
    }

    [Test]
    public void Judge_MalformedWaiverFile_FailsNamingEveryFault()
    {
        var report = Judge(Ran(), file: new([], [new(4, "no reason"), new(9, "no expires")]));
        Assert.That(
            Reasons(report),
            Is.EqualTo(
                new[]
                {
                    "High malformed-waiver .deploy-waivers.yml:4: no reason",
                    "High malformed-waiver .deploy-waivers.yml:9: no expires",
                }
            )
        );
    }

    [TestCase("dependency-audit", "dependency-audit: absent; nothing to compare with")]
    [TestCase("trivy", "trivy: unknown here")]
    public void Judge_RequiredScannerThatDidNotRun_Fails(string required, string says)
    {
        var absent = new ScannerOutcome.Absent("nothing to compare with");
        var run = new ScannerRun("dependency-audit", absent, TimeSpan.Zero);
        var report = Judge(run, new() { RequiredScanners = [required] });
        Assert.That(Reasons(report).Single(), Does.Contain(says));
    }

    [Test]
    public void Judge_AbsentScannerThatNobodyRequires_PassesAndIsNamed()
    {
        var run = new ScannerRun("grype", new ScannerOutcome.Absent("not on PATH"), TimeSpan.Zero);
        var reasons = Judge(run).Verdict.Match(pass => pass.Reasons, _ => []);
        Assert.That(reasons, Is.EqualTo(new[] { "grype: absent; not on PATH" }));
    }

    [Test]
    public void Judge_ScannerThatBroke_FailsEvenIfNobodyRequiresIt()
    {
        var run = new ScannerRun("grype", new ScannerOutcome.Failed("exit code 2"), TimeSpan.Zero);
        Assert.That(Reasons(Judge(run)), Is.EqualTo(new[] { "grype: failed; exit code 2" }));
    }
}
