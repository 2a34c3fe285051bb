using Deploy.Releases.Scanning;

namespace Deploy.Releases.Tests;

public sealed class WaiverFileTests
{
    private const string Good = """
        - id: GHSA-1234
          target: Some.Package
          reason: not reachable from our code
          approvedBy: anna
          expires: 2027-01-31
        """;

    [Test]
    public void Parse_AWholeWaiver_ReadsAllOfIt()
    {
        var file = WaiverFile.Parse(Good);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(file.Faults, Is.Empty);
            Assert.That(
                file.Waivers.Single(),
                Is.EqualTo(
                    new Waiver
                    {
                        Id = "GHSA-1234",
                        Target = "Some.Package",
                        Reason = "not reachable from our code",
                        ApprovedBy = "anna",
                        Expires = new(2027, 1, 31),
                        Line = 1,
                    }
                )
            );
        }
    }

    [TestCase("")]
    [TestCase("# nothing yet\n")]
    [TestCase("---\n")]
    public void Parse_NothingInIt_IsNoWaiverAndNoFault(string yaml)
    {
        var file = WaiverFile.Parse(yaml);
        Assert.That((file.Waivers.Length, file.Faults.Length), Is.EqualTo((0, 0)));
    }

    [TestCase("id: x", 1, "expected a list")]
    [TestCase("- just text", 1, "expected a waiver with id")]
    [TestCase("- [", 2, "not YAML")]
    [TestCase("- id: a\n  target: b\n  reason: c\n  approvedBy: d", 1, "no expires")]
    [TestCase(
        "- id: a\n  target: b\n  reason: c\n  approvedBy: d\n  expires: soon",
        1,
        "seen 'soon'"
    )]
    [TestCase(
        "- id: a\n  target: b\n  reason: c\n  approvedBy: d\n  expires: 2027-02-30",
        1,
        "2027-02-30"
    )]
    [TestCase(
        "- id: a\n  target: '*'\n  reason: c\n  approvedBy: d\n  expires: 2027-01-01",
        1,
        "waives everything"
    )]
    [TestCase(
        "- id: a\n  target: '**/*'\n  reason: c\n  approvedBy: d\n  expires: 2027-01-01",
        1,
        "waives everything"
    )]
    [TestCase(
        "- id: a\n  target: b\n  reason: ''\n  approvedBy: d\n  expires: 2027-01-01",
        1,
        "no reason"
    )]
    [TestCase(
        "- id: a\n  target: b\n  reason: c\n  approvedBy: d\n  expires: 2027-01-01\n  until: x",
        6,
        "'until' is unknown"
    )]
    public void Parse_AMalformedWaiver_IsAFaultWithItsLine(string yaml, int line, string says)
    {
        var fault = WaiverFile.Parse(yaml).Faults[0];
        Assert.That(fault.What, Does.Contain(says));
        Assert.That(fault.Line, Is.EqualTo(line));
    }

    [Test]
    public void Parse_SeveralFaults_ReportsThemAllAndKeepsTheGood()
    {
        var file = WaiverFile.Parse(Good + "\n- id: a\n  oops: b\n- id: c\n  expires: never\n");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(file.Waivers, Has.Length.EqualTo(1));
            Assert.That(file.Faults.Select(f => f.Line).Distinct(), Is.EqualTo(new[] { 7, 6, 8 }));
            Assert.That(file.Faults, Has.Length.EqualTo(9));
        }
    }

    [TestCase("GHSA-1", "Some.Package", true)]
    [TestCase("ghsa-1", "Some.Package@1.2.3", true)]
    [TestCase("GHSA-1", "Some.Package@1.2.4", false)]
    [TestCase("GHSA-1", "Some.*", true)]
    [TestCase("GHSA-1", "Some", false)]
    [TestCase("GHSA-1", "src/app/app.csproj", true)]
    [TestCase("GHSA-1", "src/*", true)]
    [TestCase("GHSA-2", "Some.Package", false)]
    public void Covers_IdAndTarget_MustBothFit(string id, string target, bool expected)
    {
        var finding = new Finding
        {
            Scanner = "dependency-audit",
            Id = "GHSA-1",
            Severity = Severity.High,
            Target = "Some.Package@1.2.3",
            Path = "src/app/app.csproj",
            Message = "m",
            Fingerprint = "f",
        };
        var waiver = new Waiver
        {
            Id = id,
            Target = target,
            Reason = "r",
            ApprovedBy = "a",
            Expires = new(2027, 1, 1),
            Line = 1,
        };
        Assert.That(waiver.Covers(finding), Is.EqualTo(expected));
    }
}
