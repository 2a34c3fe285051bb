using Deploy.Components.Presentation;
using Deploy.Rollouts.Verdicts;

namespace Deploy.Components.Tests.Presentation;

public sealed class WindowPanelTests
{
    private const string Long = "1.4.0-feature-very-long-branch.12+dirty.1f3c";

    [Test]
    public void Of_SixtyColumns_LeavesTheReleasesOut() =>
        Assert.That(
            Drawn(Seen.Window, 60),
            Is.EqualTo(
                """
                ╭─production-7 · Canary5 · stable 95 %, candidate 5 %──────╮
                │            weight  requests  errors   rate      P95      │
                │ stable       95 %     1 234       0    0 %  12.8 ms      │
                │ candidate     5 %        65       3  4.6 %  14.6 ms      │
                │ ██████████████░░░░░░░░░░  12 s of 20 s, 8 s left         │
                │ verdict  Inconclusive so far: only 65 of 100 requests so │
                │          far                                             │
                │ next     Canary50 (50 %) in 8 s, if all gates hold       │
                ╰──────────────────────────────────────────────────────────╯

                """
            )
        );

    [Test]
    public void Of_EightyColumns_ShowsTheVersions() =>
        Assert.That(
            Drawn(Seen.Window, 80),
            Is.EqualTo(
                """
                ╭─production-7 · Canary5 · stable 95 %, candidate 5 %──────────────────────────╮
                │            weight  requests  errors   rate      P95  release                 │
                │ stable       95 %     1 234       0    0 %  12.8 ms  1.3.0-2                 │
                │ candidate     5 %        65       3  4.6 %  14.6 ms  1.4.0-12                │
                │ ████████████████████████░░░░░░░░░░░░░░░░  12 s of 20 s, 8 s left             │
                │ verdict  Inconclusive so far: only 65 of 100 requests so far                 │
                │ next     Canary50 (50 %) in 8 s, if all gates hold                           │
                ╰──────────────────────────────────────────────────────────────────────────────╯

                """
            )
        );

    [Test]
    public void Of_AWideTerminal_StaysReadable()
    {
        var lines = Drawn(Seen.Window, 120).TrimEnd().Split('\n');
        Assert.That(lines, Has.Length.EqualTo(8).And.All.Length.EqualTo(110));
    }

    [TestCase(60)]
    [TestCase(80)]
    [TestCase(120)]
    public void Of_LongFigures_NeverExceedsTheWidth(int width)
    {
        var busy = Seen.Window with
        {
            StableSince = Seen.Counted(123_456_789, 1_234_567, 99),
            Candidate = Seen.New with { Version = Long },
        };
        Assert.That(Drawn(busy, width).Split('\n'), Has.All.Length.LessThanOrEqualTo(width));
    }

    [Test]
    public void Of_AVeryLongVersion_CutsTheVersionAndNotTheFigures() =>
        Assert.That(
            Drawn(Seen.Window with { Candidate = Seen.New with { Version = Long } }, 80),
            Does.Contain(
                "│ candidate     5 %        65       3  4.6 %  14.6 ms  1.4.0-feature-very-l…   │"
            )
        );

    [Test]
    public void Of_AnEnvironmentsFirstRelease_HasNoStable() =>
        Assert.That(
            Drawn(Seen.Window with { Stable = null }, 80),
            Does.Match(@"stable +95 % .*–\s+│")
        );

    [Test]
    public void Of_AWindowWithBrackets_IsNotTakenForMarkup() =>
        Assert.That(
            Drawn(
                Seen.Window with
                {
                    Gates = Verdict.Of([new(Outcome.Fail, "answered [red]oops[/]")]),
                },
                80
            ),
            Does.Contain("answered [red]oops[/]")
        );

    [Test]
    public void Of_AFailure_IsRedOnATerminal() =>
        Assert.That(
            Canvas.Render(
                WindowPanel.Of(Seen.Window with { Triggers = Seen.Bad }, 80),
                new Terminal(true, 80)
            ),
            Does.Match("\u001b\\[(31|91|38;5;9)mFail so far: errors 4.6 %")
        );

    private static string Drawn(WindowSnapshot seen, int width) =>
        Canvas.Render(WindowPanel.Of(seen, width), new Terminal(false, width));
}
