using Deploy.Components.Presentation;

namespace Deploy.Components.Tests.Presentation;

public sealed class HistoryTextTests
{
    private static readonly HistoryRow Tested = new(
        Seen.Noon,
        "",
        "tree 38c20a0b7925",
        "Test proven"
    )
    {
        Outcome = "Passed: 2794, Skipped: 0",
        Took = TimeSpan.FromSeconds(46),
    };

    private static readonly HistoryRow Rejected = new(
        Seen.Noon.AddMinutes(2),
        "production",
        "1.4.0-12+fault.errors-0-05-production (f4b8e9f4d844)",
        "production-2: deploy 1.4.0-12+fault.errors-0-05-production"
    )
    {
        Outcome = "aborted in Canary5: errors 5.77 % of 104 requests in 5.2 s, limit at most 1 %",
        Took = TimeSpan.FromSeconds(5),
    };

    [Test]
    public void InALog_AHundredColumnsAreUsed() =>
        Assert.That(
            HistoryText.Of([Tested, Rejected], new(false, 500)),
            Is.EqualTo(HistoryText.Of([Tested, Rejected], new(true, 100)))
        );

    [Test]
    public void EachRow_IsALine() =>
        Assert.That(
            HistoryText.Of([Tested, Rejected], new(true, 76)),
            Is.EqualTo(
                """
                when (UTC)           what                  outcome
                2026-11-21 12:00:00  Test proven           Passed: 2794, Skipped: 0
                2026-11-21 12:02:00  production-2: deploy  aborted in Canary5: errors 5.77…

                In full: .deploy/reports/<rollout>/report.md, .deploy/ledger/entries.jsonl

                """
            )
        );

    [Test]
    public void WithoutAnEnvironmentColumn_WhatHappenedNamesIt() =>
        Assert.That(
            HistoryText.Of(
                [new(Seen.Noon, "dev", "", "emptied") { Outcome = "asked" }, Rejected],
                new(true, 76)
            ),
            Does.Contain("dev emptied ")
        );

    [TestCase("0.0.1-7", "dev-2: withdraw 0.0.1-7+fau…")]
    [TestCase("0.0.1-7+fault.never-ready", "dev-2: withdraw: rejected")]
    [TestCase("0.0.1-70", "dev-2: withdraw 0.0.1-7+fau…")]
    public void AVersion_ThatIsTheRowsOwn_IsLeftOutWhereItIsWhole(
        string release,
        string expected
    ) =>
        Assert.That(
            HistoryText.Of(
                [
                    new(
                        Seen.Noon,
                        "dev",
                        $"{release} (8f3a)",
                        "dev-2: withdraw 0.0.1-7+fault.never-ready: rejected"
                    )
                    {
                        Outcome = "rolled back to it",
                    },
                ],
                new(true, 120)
            ),
            Does.Contain(expected)
        );

    [TestCase(60)]
    [TestCase(80)]
    [TestCase(100)]
    [TestCase(200)]
    public void OnATerminal_NoLineIsWiderThanIt(int width) =>
        Assert.That(
            HistoryText.Of([Tested, Rejected], new(true, width)).Split('\n')[..3],
            Has.All.Length.LessThanOrEqualTo(width)
        );

    [Test]
    public void OnAWideTerminal_NothingIsLeftOut() =>
        Assert.That(
            HistoryText.Of([Tested], new(true, 160)),
            Does.Contain("environment").And.Contain("Passed: 2794, Skipped: 0").And.Not.Contain("…")
        );

    [Test]
    public void WhereSomethingIsCut_ItSaysWhereAllOfItStands() =>
        Assert.That(
            HistoryText.Of([Rejected], new(true, 120)).TrimEnd().Split('\n')[^1],
            Is.EqualTo("In full: .deploy/reports/<rollout>/report.md, .deploy/ledger/entries.jsonl")
        );
}
