using Deploy.Analysis.Tests.Worlds;
using Deploy.Rollouts.Verdicts;

namespace Deploy.Analysis.Tests;

/// <summary>Whole verdicts as an operator reads them, by the local policy.</summary>
public sealed class VerdictsTests
{
    [Test]
    public void Gates_OfAGoodCandidate_ReadLikeThis() =>
        Assert.That(
            Lines(Judge.Gates(StandardPolicies.Local, Windows.Of(new Traffic(20).For(12)))),
            Is.EqualTo(
                new[]
                {
                    "Pass: errors 0 % of 240 requests in 12 s, limit below 0.1 %",
                    "Pass: P95 10 ms of 240 requests in 12 s, limit below 200 ms",
                    "Pass: availability 100 % of 240 requests in 12 s, limit above 99.9 %",
                }
            )
        );

    [Test]
    public void Triggers_OfAGoodCandidate_ReadLikeThis() =>
        Assert.That(
            Lines(
                Judge.Triggers(
                    StandardPolicies.Local,
                    Windows.Both(new Traffic(20).For(12), new Traffic(380).For(12))
                )
            ),
            Is.EqualTo(
                new[]
                {
                    "Pass: restarts 0 in 3 s, limit at most 0",
                    "Pass: errors 0 % of 100 requests in 5 s, limit at most 1 %",
                    "Pass: P95 10 ms of 100 requests in 5 s, limit at most 500 ms",
                    "Pass: availability 100 % of 100 requests in 5 s, limit at least 99 %",
                    "Pass: errors 0 % of 100 requests in 5 s, limit at most 5 % for 5 min",
                    "Pass: P95 10 ms of 100 requests in 5 s, limit at most 2000 ms for 10 min",
                    "Pass: availability 100 % of 100 requests in 5 s, "
                        + "limit at least 95 % for 3 min",
                    "Inconclusive: failed health checks unknown: only 0 of the 4 probes needed "
                        + "in 12 s, limit at most 50 % for 2 min",
                    "Pass: P95 10 ms of 100 requests in 5 s, stable 10 ms of 1900, "
                        + "limit 1.3 × stable and 100 ms above it",
                }
            )
        );

    [Test]
    public void Triggers_OfABadCandidate_SummariseWhatEndsTheRollout() =>
        Assert.That(
            Judge
                .Triggers(
                    StandardPolicies.Local,
                    Windows.Both(
                        (new Traffic(20, 1, 0.8) with { Probes = 2 }).For(12),
                        new Traffic(380).For(12)
                    )
                )
                .Summary,
            Is.EqualTo(
                "errors 5 % of 100 requests in 5 s, limit at most 1 %; "
                    + "P95 819 ms of 100 requests in 5 s, limit at most 500 ms; "
                    + "availability 95 % of 100 requests in 5 s, limit at least 99 %; "
                    + "P95 819 ms of 100 requests in 5 s, stable 10 ms of 1900, "
                    + "limit 1.3 × stable and 100 ms above it"
            )
        );

    [Test]
    public void Gates_OfAnUnusedCandidate_ReadLikeThis() =>
        Assert.That(
            Lines(Judge.Gates(StandardPolicies.Local, Windows.Of(new Traffic(1).For(12)))),
            Is.EqualTo(
                new[]
                {
                    "Inconclusive: errors unknown: only 12 of the 100 requests needed in 12 s, "
                        + "limit below 0.1 %",
                    "Inconclusive: P95 unknown: only 12 of the 100 requests needed in 12 s, "
                        + "limit below 200 ms",
                    "Inconclusive: availability unknown: only 12 of the 100 requests needed "
                        + "in 12 s, limit above 99.9 %",
                }
            )
        );

    private static IEnumerable<string> Lines(Verdict verdict) =>
        verdict.Reasons.Select(reason => $"{reason.Outcome}: {reason.Text}");
}
