using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using Deploy.Components.Presentation;
using Deploy.Rollouts.Entries;
using Deploy.Rollouts.Measuring;
using Deploy.Rollouts.Running;

namespace Deploy.Components.Tests.Presentation;

[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public sealed class ReportTests : IDisposable
{
    private const int BytesMax = 200_000;

    private static readonly ImmutableDictionary<string, ImmutableArray<Sample>> NoSamples =
        ImmutableDictionary<string, ImmutableArray<Sample>>.Empty;

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("deploy-reports-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Test]
    public void Build_OfAnAbortedRollout_SaysWhichStepEndedItAndWhy()
    {
        var step = Report(Rejected, Windows("Canary5", 40)).Steps[0];
        Assert.That(
            (step.Result, step.Reasons.Single()),
            Is.EqualTo(("ended the rollout", new ReportReason("Fail", Seen.Bad.Summary)))
        );
    }

    [Test]
    public void Build_OfAStepNotReached_HasNoFigures()
    {
        var step = Report(Rejected, Windows("Canary5", 40)).Steps[1];
        Assert.That(
            (step.Result, step.Entered, step.Stable, step.Points.Length),
            Is.EqualTo(("not reached", (DateTimeOffset?)null, (RevisionReport?)null, 0))
        );
    }

    [Test]
    public void Build_OfAPassedStep_NamesAllItsReasons() =>
        Assert.That(
            Report([Seen.Started, Seen.Entered(0), Seen.Passed(0)], NoSamples)
                .Steps[0]
                .Reasons.Select(reason => reason.Outcome),
            Is.EqualTo(["Pass", "Pass"])
        );

    [Test]
    public void Build_Figures_AreOfTheWholeWindow()
    {
        var step = Report(Rejected, Windows("Canary5", 11)).Steps[0];
        Assert.That(
            (step.Candidate?.Requests, step.Candidate?.Errors, step.Stable?.Requests),
            Is.EqualTo((50, 10, 950))
        );
    }

    [Test]
    public void Build_Points_CutTheWindowWithoutLosingARequest()
    {
        var step = Report(Rejected, Windows("Canary5", 1000)).Steps[0];
        Assert.That(
            (step.Points.Length, step.Points.Sum(point => point.Candidate.Requests)),
            Is.EqualTo((60, step.Candidate?.Requests))
        );
    }

    [Test]
    public void Build_Points_CountFromTheWindowsBeginning() =>
        Assert.That(
            Report(Rejected, Windows("Canary5", 4)).Steps[0].Points.Select(p => p.AtSeconds),
            Is.EqualTo([0.5, 1, 1.5])
        );

    [Test]
    public void Build_WhatAnotherProcessMeasured_IsTakenOver()
    {
        Fact[] first = [Seen.Started, Seen.Entered(0), Seen.Passed(0)];
        var earlier = Report(first, Windows("Canary5", 11));
        var entries = Seen.Entries([.. first, Seen.Entered(1)]);
        var report = ReportBuilder.Build(Of(entries), entries, Windows("Canary50", 5), earlier);
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
            Report([Seen.Started, Seen.Entered(0), Seen.Passed(0)], NoSamples).Next,
            Is.EqualTo("./build.sh Canary50")
        );

    [Test]
    public void Build_Next_OfACompletedRollout_IsTheWayBack() =>
        Assert.That(
            Report([Seen.Started, new Fact.RolloutCompleted(Seen.Id, Seen.New)], NoSamples).Next,
            Is.EqualTo("./build.sh Rollback --environment production")
        );

    [Test]
    public void Build_OfAStepThatPassedBeforeTheAbort_StaysPassed() =>
        Assert.That(
            Report(
                [
                    Seen.Started,
                    Seen.Entered(0),
                    Seen.Passed(0),
                    new Fact.AbortDecided(Seen.Id, "Canary5", AbortCause.Asked, "lunch"),
                ],
                NoSamples
            )
                .Steps[0]
                .Result,
            Is.EqualTo("passed")
        );

    [Test]
    public void Build_OfAStepEnteredAnew_IsWatching() =>
        Assert.That(
            Report([Seen.Started, Seen.Entered(0), Seen.Passed(0), Seen.Entered(0)], NoSamples)
                .Steps[0]
                .Result,
            Is.EqualTo("watching")
        );

    [Test]
    public void Timeline_OfOtherRollouts_IsLeftOut()
    {
        var other = Seen.Id with { Number = 8 };
        Assert.That(
            Report([Seen.Started, new Fact.RolloutAborted(other, "x")], NoSamples).Timeline,
            Has.Length.EqualTo(1)
        );
    }

    [Test]
    public void Markdown_OfAnAbortedRollout_IsAsAgreed()
    {
        var text = ReportMarkdown.Of(Report(Rejected, Windows("Canary5", 21)));
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
            ReportMarkdown.Of(Report(Rejected, NoSamples) with { Reason = "a | b\nc" }),
            Does.Contain(@"| reason | a \| b c |")
        );

    [Test]
    public async Task Files_OfTheBusiestRollout_StaySmall()
    {
        var steps = Windows("Canary5", 2000).SetItem("Full", Windows("Full", 2000)["Full"]);
        Fact[] facts =
        [
            Seen.Started,
            .. Enumerable
                .Range(1, 2000)
                .Select(i => new Fact.EffectIntended(Seen.Id, "Canary5", i, "shift", new(3))),
        ];
        var path = await WriteAsync(facts, steps);
        Assert.That(new FileInfo(path).Length, Is.LessThan(BytesMax));
        Assert.That(
            new FileInfo(Path.ChangeExtension(path, ".json")).Length,
            Is.LessThan(BytesMax)
        );
    }

    [Test]
    public async Task Files_WrittenTwice_KeepTheEarlierStepsFigures()
    {
        Fact[] first = [Seen.Started, Seen.Entered(0), Seen.Passed(0)];
        await WriteAsync(first, Windows("Canary5", 11));
        var path = await WriteAsync([.. first, Seen.Entered(1)], NoSamples);
        Assert.That(
            await File.ReadAllTextAsync(path),
            Does.Contain("| candidate | 50 | 10 (20 %) |")
        );
    }

    [Test]
    public async Task Files_BesideADamagedReport_AreWrittenAnew()
    {
        var path = await WriteAsync([Seen.Started], NoSamples);
        await File.WriteAllTextAsync(Path.ChangeExtension(path, ".json"), "{", Encoding.UTF8);
        Assert.That(await WriteAsync([Seen.Started], NoSamples), Is.EqualTo(path));
    }

    private static Fact[] Rejected { get; } =
    [
        Seen.Started,
        Seen.Entered(0),
        new Fact.AbortDecided(Seen.Id, "Canary5", AbortCause.Rejected, Seen.Bad.Summary),
        new Fact.RolloutAborted(Seen.Id, Seen.Bad.Summary),
    ];

    private Task<string> WriteAsync(
        Fact[] facts,
        ImmutableDictionary<string, ImmutableArray<Sample>> samples
    )
    {
        var entries = Seen.Entries(facts);
        var files = new ReportFiles(_folder.FullName);
        return files.WriteAsync(Of(entries), entries, samples, CancellationToken.None);
    }

    private static RolloutReport Report(
        Fact[] facts,
        ImmutableDictionary<string, ImmutableArray<Sample>> samples
    )
    {
        var entries = Seen.Entries(facts);
        return ReportBuilder.Build(Of(entries), entries, samples, null);
    }

    private static Rollout Of(ImmutableArray<Entry> entries) => RolloutBook.Of(entries).All[0];

    /// <summary>A reading each half second: 95 requests to stable, 5 to the candidate, 1 fails.</summary>
    private static ImmutableDictionary<string, ImmutableArray<Sample>> Windows(
        string step,
        int samples
    ) =>
        NoSamples.Add(
            step,
            [
                .. Enumerable
                    .Range(0, samples)
                    .Select(i => new Sample(
                        Seen.Noon.AddSeconds(i * 0.5),
                        Seen.Counted(i * 95, 0, 0.012),
                        Seen.Counted(i * 5, i, 0.014)
                    )),
            ]
        );
}
