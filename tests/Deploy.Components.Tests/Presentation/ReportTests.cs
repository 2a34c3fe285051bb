using System.Collections.Immutable;
using System.Text.Json;
using Deploy.Components.Presentation;
using Deploy.Rollouts;
using Deploy.Rollouts.Entries;
using Deploy.Rollouts.Measuring;
using Deploy.Rollouts.Running;

namespace Deploy.Components.Tests.Presentation;

public sealed class ReportTests
{
    [Test]
    public void Build_OfAnAbortedRollout_SaysWhichStepEndedItAndWhy()
    {
        var step = Report(Rejected, Seen.Windows("Canary5", 40)).Steps[0];
        Assert.That(
            (step.Result, step.Reasons.Single()),
            Is.EqualTo(("ended the rollout", new ReportReason("Fail", Seen.Bad.Summary)))
        );
    }

    /// <summary>An environment's first release has nothing beside it.</summary>
    [Test]
    public void Build_Weights_AreWhatWasSent()
    {
        var all = new Fact.StepEntered(Seen.Id, "Canary5", Split.AllCandidate);
        var report = Report([Seen.Started, Seen.Verified, all], Seen.NoSamples);

        Assert.That(
            report.Steps.Select(step => (step.Weight, step.PlannedWeight)),
            Is.EqualTo([(10_000, 500), (5_000, 5_000), (10_000, 10_000)])
        );
        Assert.That(
            ReportMarkdown.Of(report),
            Does.Contain("| Canary5 | 100 % (planned 5 %) | 20 s |")
        );
    }

    [Test]
    public void Build_OfAStepNotReached_HasNoFigures()
    {
        var step = Report(Rejected, Seen.Windows("Canary5", 40)).Steps[1];
        Assert.That(
            (step.Result, step.Entered, step.Stable, step.Points.Length),
            Is.EqualTo(("not reached", (DateTimeOffset?)null, (RevisionReport?)null, 0))
        );
    }

    [Test]
    public void Build_OfAPassedStep_NamesAllItsReasons() =>
        Assert.That(
            Report([Seen.Started, Seen.Verified, Seen.Entered(0), Seen.Passed(0)], Seen.NoSamples)
                .Steps[0]
                .Reasons.Select(reason => reason.Outcome),
            Is.EqualTo(["Pass", "Pass"])
        );

    [Test]
    public void Build_Figures_AreOfTheWholeWindow()
    {
        var step = Report(Rejected, Seen.Windows("Canary5", 11)).Steps[0];
        Assert.That(
            (step.Candidate?.Requests, step.Candidate?.Errors, step.Stable?.Requests),
            Is.EqualTo((50, 10, 950))
        );
    }

    [Test]
    public void Build_Points_CutTheWindowWithoutLosingARequest()
    {
        var step = Report(Rejected, Seen.Windows("Canary5", 1000)).Steps[0];
        Assert.That(
            (step.Points.Length, step.Points.Sum(point => point.Candidate.Requests)),
            Is.EqualTo((60, step.Candidate?.Requests))
        );
    }

    [Test]
    public void Build_Points_CountFromTheWindowsBeginning() =>
        Assert.That(
            Report(Rejected, Seen.Windows("Canary5", 4)).Steps[0].Points.Select(p => p.AtSeconds),
            Is.EqualTo([0.5, 1, 1.5])
        );

    [Test]
    public void Build_WhatAnotherProcessMeasured_IsTakenOver()
    {
        Fact[] first = [Seen.Started, Seen.Verified, Seen.Entered(0), Seen.Passed(0)];
        var earlier = Report(first, Seen.Windows("Canary5", 11));
        var entries = Seen.Entries([.. first, Seen.Entered(1)]);
        var report = ReportBuilder.Build(
            Of(entries),
            entries,
            Seen.Windows("Canary50", 5),
            earlier
        );
        Assert.That(
            report.Steps.Select(step => step.Candidate?.Requests),
            Is.EqualTo(new long?[] { 50, 20, null })
        );
    }

    [Test]
    public void Build_OfLatenciesOffTheScale_StaysWithinJson()
    {
        var slow = Seen.Counted(3, 0, 1e6);
        var window = ImmutableDictionary<string, ImmutableArray<Sample>>.Empty.Add(
            "Canary5",
            [new(Seen.Noon, null, Counters.None), new(Seen.Noon.AddSeconds(1), null, slow)]
        );
        var report = Report(Rejected, window);
        Assert.That(
            () => JsonSerializer.Serialize(report, DocumentJson.Readable.RolloutReport),
            Throws.Nothing
        );
    }

    [Test]
    public void Build_Next_OfAPausedRollout_IsItsNextStep() =>
        Assert.That(
            Report(
                [Seen.Started, Seen.Verified, Seen.Entered(0), Seen.Passed(0)],
                Seen.NoSamples
            ).Next,
            Is.EqualTo("./build.sh Canary50")
        );

    [Test]
    public void Build_Next_OfACompletedRollout_IsTheWayBack() =>
        Assert.That(
            Report([Seen.Started, Seen.Verified, .. Seen.AllSteps], Seen.NoSamples).Next,
            Is.EqualTo("./build.sh Rollback --environment production")
        );

    [Test]
    public void Build_OfAStepThatPassedBeforeTheAbort_StaysPassed() =>
        Assert.That(
            Report(
                [
                    Seen.Started,
                    Seen.Verified,
                    Seen.Entered(0),
                    Seen.Passed(0),
                    new Fact.AbortDecided(Seen.Id, "Canary5", AbortCause.Asked, "lunch"),
                ],
                Seen.NoSamples
            )
                .Steps[0]
                .Result,
            Is.EqualTo("passed")
        );

    [Test]
    public void Build_OfAStepEnteredAnew_IsWatching() =>
        Assert.That(
            Report(
                [Seen.Started, Seen.Verified, Seen.Entered(0), Seen.Passed(0), Seen.Entered(0)],
                Seen.NoSamples
            )
                .Steps[0]
                .Result,
            Is.EqualTo("watching")
        );

    [Test]
    public void Timeline_OfOtherRollouts_IsLeftOut()
    {
        var other = Seen.Id with { Number = 8 };
        Assert.That(
            Report([Seen.Started, new Fact.RolloutAborted(other, "x")], Seen.NoSamples).Timeline,
            Has.Length.EqualTo(1)
        );
    }

    [Test]
    public void Markdown_OfAnAbortedRollout_IsAsAgreed()
    {
        var text = ReportMarkdown.Of(Report(Rejected, Seen.Windows("Canary5", 21)));
        Assert.That(
            text.Split('\n')[14..35],
            Is.EqualTo(
                """
                ## Steps

                | step | weight | window | result | revision | requests | errors | P95 |
                |---|--:|--:|---|---|--:|--:|--:|
                | Canary5 | 5 % | 20 s | ended the rollout | candidate | 100 | 20 (20 %) | 14.6 ms |
                |  |  |  |  | stable | 1 900 | 0 (0 %) | 12.3 ms |
                | Canary50 | 50 % | 20 s | not reached | candidate | – | – | – |
                |  |  |  |  | stable | – | – | – |
                | Full | 100 % | 10 s | not reached | candidate | – | – | – |
                |  |  |  |  | stable | – | – | – |

                ### Canary5: ended the rollout

                - Fail: errors 4.6 % of 65 requests, limit above 1 %

                ```
                errors  stable     ▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁
                        candidate  ████████████████████  at most 20 %
                P95     stable     ▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇
                        candidate  ████████████████████  at most 14.6 ms
                ```
                """.Split('\n')
            )
        );
    }

    [Test]
    public void Markdown_OfTextWithBars_KeepsTheTable() =>
        Assert.That(
            ReportMarkdown.Of(Report(Rejected, Seen.NoSamples) with { Reason = "a | b\nc" }),
            Does.Contain(@"| reason | a \| b c |")
        );

    private static Fact[] Rejected { get; } =
    [
        Seen.Started,
        Seen.Verified,
        Seen.Entered(0),
        new Fact.AbortDecided(Seen.Id, "Canary5", AbortCause.Rejected, Seen.Bad.Summary),
        new Fact.RolloutAborted(Seen.Id, Seen.Bad.Summary),
    ];

    private static RolloutReport Report(
        Fact[] facts,
        ImmutableDictionary<string, ImmutableArray<Sample>> samples
    )
    {
        var entries = Seen.Entries(facts);
        return ReportBuilder.Build(Of(entries), entries, samples, null);
    }

    private static Rollout Of(ImmutableArray<Entry> entries) => RolloutBook.Of(entries).All[0];
}
