using System.Collections.Immutable;
using Deploy.Components.Presentation;
using Deploy.Rollouts.Entries;
using Deploy.Rollouts.Releases;

namespace Deploy.Components.Tests.Presentation;

public sealed class HistoryTableTests
{
    private static readonly Fact.EvidenceGiven Tested = new(
        "Test",
        Digest.Of("tree"u8),
        null,
        ImmutableSortedDictionary<string, string>.Empty.Add("passed", "212")
    );

    private static readonly Fact.EvidenceGiven Scanned = new(
        "Scan",
        Seen.New.Digest,
        Seen.New,
        ImmutableSortedDictionary<string, string>.Empty.Add("findings", "0")
    );

    [Test]
    public void Rows_OfACompletedRollout_SayHowLongItTook()
    {
        var row = Row([Seen.Started, Seen.Verified, .. Seen.AllSteps]);
        Assert.That(
            (row.What, row.Outcome, row.Took),
            Is.EqualTo(("production-7: deploy", "stable", TimeSpan.FromSeconds(8)))
        );
    }

    [Test]
    public void Rows_OfAnAbortedRollout_SayWhereAndWhy() =>
        Assert.That(
            Row(
                Seen.Started,
                Seen.Verified,
                Seen.Entered(0),
                new Fact.AbortDecided(Seen.Id, "Canary5", AbortCause.Rejected, "errors 4.6 %"),
                new Fact.RolloutAborted(Seen.Id, "errors 4.6 %")
            ).Outcome,
            Is.EqualTo("aborted in Canary5: errors 4.6 %")
        );

    [Test]
    public void Rows_OfAnOpenRollout_SayWhereItStands()
    {
        var row = Row(Seen.Started, Seen.Verified, Seen.Entered(0));
        Assert.That(
            (row.Outcome, row.Took),
            Is.EqualTo(("open: Watching, Canary5", (TimeSpan?)null))
        );
    }

    [Test]
    public void Rows_OfARollback_AreToldFromDeployments() =>
        Assert.That(
            Row([
                Seen.Started with
                {
                    IsRollback = true,
                    Purpose = "slow search",
                },
                Seen.Verified,
                .. Seen.AllSteps,
            ]),
            Has.Property("What")
                .EqualTo("production-7: slow search")
                .And.Property("Outcome")
                .EqualTo("rolled back to it")
        );

    [Test]
    public void Rows_OfEvidenceBeforeTheBuild_NameTheTree() =>
        Assert.That(
            (Row(Tested).Release, Row(Tested).Outcome),
            Is.EqualTo(($"tree {Digest.Of("tree"u8).Short}", "passed: 212"))
        );

    [Test]
    public void Rows_OfRevokedEvidence_SayThatItCountsNoMore()
    {
        var rows = HistoryTable.Rows(
            Seen.Entries(Scanned, new Fact.EvidenceRevoked(Seen.New, ["Scan"], "found bad"))
        );
        Assert.That(
            rows.Select(row => row.Outcome),
            Is.EqualTo(["findings: 0 (no longer counts)", "no longer counts for Scan: found bad"])
        );
    }

    [Test]
    public void Rows_OfOtherFacts_NameEnvironmentAndReason()
    {
        var rows = HistoryTable.Rows(
            Seen.Entries(
                new Fact.EnvironmentEmptied(Seen.Id.Environment, "asked"),
                new Fact.LeaseTakenOver("production", "bob@ci", "expired")
            )
        );
        Assert.That(
            rows.Select(row => (row.Environment, row.Outcome)),
            Is.EqualTo([("production", "asked"), ("production", "from bob@ci: expired")])
        );
    }

    [Test]
    public void Rows_OfEvidenceThatSaysHowLong_HaveThatAsTheirTime()
    {
        var row = Row(Tested with { Proof = Tested.Proof.Add("Seconds", "46.3") });

        Assert.That(
            (row.Outcome, row.Took),
            Is.EqualTo(("passed: 212", TimeSpan.FromSeconds(46.3)))
        );
    }

    [Test]
    public void Render_NewestIsLast()
    {
        var lines = HistoryTable
            .Render(Seen.Entries(Tested, Scanned, Seen.Started), new(false, 160))
            .TrimEnd()
            .Split('\n');
        Assert.That(
            lines.Select(line => line.Split("  ")[0]),
            Is.EqualTo([
                "when (UTC)",
                "2026-11-21 12:00:00",
                "2026-11-21 12:00:01",
                "2026-11-21 12:00:02",
            ])
        );
    }

    [Test]
    public void Render_OfAnEmptyLedger_NamesTheNextCommand() =>
        Assert.That(HistoryTable.Render([], new(false, 80)), Does.Contain("Next: ./build.sh Full"));

    private static HistoryRow Row(params Fact[] facts) =>
        HistoryTable.Rows(Seen.Entries(facts)).First();
}
