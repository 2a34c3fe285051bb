using System.Text.Json;
using Deploy.Releases.Scanning;

namespace Deploy.Releases.Tests;

public sealed class SarifTests
{
    private static readonly Finding _secret = new()
    {
        Scanner = "secrets",
        Id = "aws-access-key",
        Severity = Severity.Critical,
        Target = "src/my file.cs",
        Path = "src/my file.cs",
        Line = 7,
        Message = "This is an AWS access key id.",
        Fingerprint = "0011aabb",
    };

    private static readonly Finding _package = _secret with
    {
        Id = "GHSA-1",
        Severity = Severity.Medium,
        Target = "A@1.0",
        Path = null,
        Line = 0,
        Url = "https://example.org/GHSA-1",
    };

    private static JsonElement Write(params Finding[] findings)
    {
        var waiver = new Waiver
        {
            Id = "GHSA-1",
            Target = "A",
            Reason = "not reachable",
            ApprovedBy = "anna",
            Expires = new(2027, 1, 31),
            Line = 1,
        };
        var report = ScanJudge.Judge(
            [
                new("secrets", new ScannerOutcome.Ran([.. findings], "3 files"), TimeSpan.Zero),
                new("trivy", new ScannerOutcome.Absent("trivy is not on PATH."), TimeSpan.Zero),
            ],
            new(),
            new([waiver], [new(9, "the waiver has no reason")]),
            new(2026, 1, 1)
        );
        return JsonDocument.Parse(Sarif.Write(report)).RootElement;
    }

    private static JsonElement Run(JsonElement log, int index) => log.GetProperty("runs")[index];

    [Test]
    public void Write_AReport_HasOneRunForEachScannerAndTheWaivers()
    {
        var log = Write(_secret);
        var names = log.GetProperty("runs")
            .EnumerateArray()
            .Select(r =>
                r.GetProperty("tool").GetProperty("driver").GetProperty("name").GetString()
            );
        Assert.That(log.GetProperty("version").GetString(), Is.EqualTo("2.1.0"));
        Assert.That(names, Is.EqualTo(new[] { "secrets", "trivy", "waivers" }));
    }

    [Test]
    public void Write_AFinding_HasRuleLevelMessagePlaceAndFingerprint()
    {
        var result = Run(Write(_secret), 0).GetProperty("results")[0];
        var place = result.GetProperty("locations")[0].GetProperty("physicalLocation");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(result.GetProperty("ruleId").GetString(), Is.EqualTo("aws-access-key"));
            Assert.That(result.GetProperty("level").GetString(), Is.EqualTo("error"));
            Assert.That(
                result.GetProperty("message").GetProperty("text").GetString(),
                Does.StartWith("src/my file.cs: This is an AWS")
            );
            Assert.That(
                place.GetProperty("artifactLocation").GetProperty("uri").GetString(),
                Is.EqualTo("src/my%20file.cs")
            );
            Assert.That(
                place.GetProperty("region").GetProperty("startLine").GetInt32(),
                Is.EqualTo(7)
            );
            Assert.That(
                result.GetProperty("partialFingerprints").GetProperty("deploy/v1").GetString(),
                Is.EqualTo("0011aabb")
            );
        }
    }

    [Test]
    public void Write_EveryResult_PointsAtItsRule()
    {
        var run = Run(Write(_package, _secret, _secret with { Line = 9 }), 0);
        var rules = run.GetProperty("tool").GetProperty("driver").GetProperty("rules");
        var pairs = run.GetProperty("results")
            .EnumerateArray()
            .Select(r =>
                (
                    r.GetProperty("ruleId").GetString(),
                    rules[r.GetProperty("ruleIndex").GetInt32()].GetProperty("id").GetString()
                )
            )
            .ToList();
        Assert.That(
            pairs,
            Has.Count.EqualTo(3).And.All.Matches<(string, string)>(p => p.Item1 == p.Item2)
        );
        Assert.That(rules.GetArrayLength(), Is.EqualTo(2));
    }

    [Test]
    public void Write_AWaivedFinding_IsSuppressedWithItsJustification()
    {
        var result = Run(Write(_package), 0).GetProperty("results")[0];
        var suppression = result.GetProperty("suppressions")[0];
        Assert.That(
            (
                suppression.GetProperty("kind").GetString(),
                suppression.GetProperty("justification").GetString()
            ),
            Is.EqualTo(("external", "not reachable (approved by anna until 2027-01-31)"))
        );
    }

    [Test]
    public void Write_AnAbsentScanner_SaysThatItDidNotRun()
    {
        var run = Run(Write(), 1);
        var invocation = run.GetProperty("invocations")[0];
        using (Assert.EnterMultipleScope())
        {
            Assert.That(run.GetProperty("results").GetArrayLength(), Is.Zero);
            Assert.That(invocation.GetProperty("executionSuccessful").GetBoolean(), Is.False);
            Assert.That(
                invocation.GetProperty("toolExecutionNotifications")[0].ToString(),
                Does.Contain("trivy is not on PATH.")
            );
        }
    }

    [Test]
    public void Write_AMalformedWaiver_IsAResultAtItsLine()
    {
        var result = Run(Write(), 2).GetProperty("results")[0];
        var place = result.GetProperty("locations")[0].GetProperty("physicalLocation");
        Assert.That(place.GetProperty("region").GetProperty("startLine").GetInt32(), Is.EqualTo(9));
    }

    [TestCase(Severity.Critical, "error", "9.5")]
    [TestCase(Severity.High, "error", "8.0")]
    [TestCase(Severity.Medium, "warning", "5.5")]
    [TestCase(Severity.Low, "note", "2.0")]
    [TestCase(Severity.Unknown, "note", "0.0")]
    public void Write_Severity_BecomesLevelAndScore(Severity severity, string level, string score)
    {
        var run = Run(Write(_secret with { Severity = severity }), 0);
        var rule = run.GetProperty("tool").GetProperty("driver").GetProperty("rules")[0];
        var scored = rule.GetProperty("properties").GetProperty("security-severity").GetString();
        Assert.That(
            run.GetProperty("results")[0].GetProperty("level").GetString(),
            Is.EqualTo(level)
        );
        Assert.That(scored, Is.EqualTo(score));
    }
}
