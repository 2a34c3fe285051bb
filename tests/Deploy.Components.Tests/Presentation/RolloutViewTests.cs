using System.Globalization;
using Deploy.Components.Presentation;
using Deploy.Components.Tests.Worlds;
using Deploy.Rollouts.Entries;
using Deploy.Rollouts.Plans;
using Deploy.Rollouts.Running;
using Deploy.Rollouts.Verdicts;

namespace Deploy.Components.Tests.Presentation;

[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public sealed class RolloutViewTests : IDisposable
{
    private readonly StringWriter _output = new(CultureInfo.InvariantCulture);

    public void Dispose() => _output.Dispose();

    [Test]
    public void Watched_InALog_SaysTheStepThenOneLineInFiveSecondsThenItsEnd()
    {
        var view = Plain();
        foreach (var second in Enumerable.Range(0, 21))
            Watch(view, second);
        Assert.That(
            Lines(),
            Is.EqualTo([
                "12:00:00 production-7 Canary5: stable 95 %, candidate 5 %; "
                    + $"{Seen.New} is watched for 20 s",
                Line("5 s"),
                Line("10 s"),
                Line("15 s"),
                Line("20 s"),
            ])
        );
    }

    [Test]
    public void Watched_InALog_NamesTheFiguresOfBothRevisions()
    {
        var view = new PlainView(_output, () => "12:00:07");
        view.Show(Seen.Window with { Elapsed = TimeSpan.Zero });
        view.Show(Seen.Window);
        Assert.That(
            Lines()[^1],
            Is.EqualTo(
                "12:00:07 production-7 Canary5 12 s/20 s: "
                    + "stable 1 234 requests, 0 errors (0 %), P95 12.8 ms | "
                    + "candidate 65 requests, 3 errors (4.6 %), P95 14.6 ms | "
                    + "Inconclusive so far: only 65 of 100 requests so far"
            )
        );
    }

    [Test]
    public void Watched_OfAFirstRelease_HasNoStable()
    {
        var view = new PlainView(_output, () => "12:00:07");
        view.Show(Seen.Window with { Stable = null, Elapsed = TimeSpan.Zero });
        view.Show(Seen.Window with { Stable = null });
        Assert.That(Lines()[^1], Does.Contain("stable none | candidate 65 requests"));
    }

    [Test]
    public void Watched_OfAnotherStep_IsAnnouncedAnew()
    {
        var view = new PlainView(_output, () => "12:00:07");
        view.Show(Seen.Window);
        view.Show(Seen.Window with { Step = Seen.Plan.Steps[1], Elapsed = TimeSpan.Zero });
        Assert.That(Lines()[^1], Does.StartWith("12:00:07 production-7 Canary50: "));
    }

    [Test]
    public void Watched_OfAWindowEnteredAnew_IsAnnouncedAnew()
    {
        var view = new PlainView(_output, () => "12:00:07");
        view.Show(Seen.Window);
        view.Show(Seen.Window with { Elapsed = TimeSpan.FromSeconds(1) });
        Assert.That(Lines()[^1], Does.EndWith("is watched for 20 s"));
    }

    [Test]
    public void Watched_OfAStepWithoutAWindow_IsNotShown()
    {
        var steps = Seen.Plan.Steps.Select(step => step with { Window = TimeSpan.Zero });
        var plan = Plan.Of([.. steps], Seen.Plan.Policy);
        var seen = Seen.Observed(Verdict.Unjudged, Verdict.Unjudged);
        Plain().Watched(Seen.After(Seen.Entered(0)) with { Plan = plan }, seen, [], Seen.Noon);
        Assert.That(_output.ToString(), Is.Empty);
    }

    [TestCase(true, "Canary50 (50 %) in 18 s")]
    [TestCase(false, "Canary5 ends in 18 s, if all gates hold; Canary50 waits")]
    public void Watched_TheNextStep_IsPromisedOnlyWhereTheCommandRunsIt(
        bool isPlanned,
        string expected
    )
    {
        var view = new RolloutView(_output, () => new(true, 80), new HandTime())
        {
            IsPlanned = name => isPlanned && name == "Canary50",
        };

        Watch(view, 2);

        Assert.That(_output.ToString(), Does.Contain(expected));
    }

    [Test]
    public void Watched_OnATerminal_IsDrawnOverTheFrameBefore()
    {
        var view = new RolloutView(_output, () => new(true, 80), new HandTime());
        Watch(view, 1);
        _output.GetStringBuilder().Clear();
        Watch(view, 2);
        Assert.That(_output.ToString(), Does.StartWith("\r\u001b[8A").And.EndWith("\u001b[0J"));
    }

    [Test]
    public void Doing_OnATerminal_StaysAboveTheFrame()
    {
        var view = new LiveView(_output, () => new(true, 80), () => "12:00:07");
        view.Show(Seen.Window);
        _output.GetStringBuilder().Clear();
        view.Say("a line");
        Assert.That(_output.ToString(), Does.StartWith("\r\u001b[8A12:00:07 a line\u001b[K\n"));
    }

    [Test]
    public void Moved_OnATerminal_LeavesTheLastFrameAlone()
    {
        var view = new LiveView(_output, () => new(true, 80), () => "12:00:07");
        view.Show(Seen.Window);
        view.Close();
        _output.GetStringBuilder().Clear();
        view.Say("a line");
        Assert.That(_output.ToString(), Is.EqualTo("\r12:00:07 a line\u001b[K\n\u001b[0J"));
    }

    [Test]
    public void Doing_InALog_NamesTheRollout()
    {
        Plain().Doing(Seen.After(), "starting 1.4.0-12 without traffic");
        Assert.That(
            Lines()[^1],
            Is.EqualTo("12:00:00 production-7: starting 1.4.0-12 without traffic")
        );
    }

    [Test]
    public void Moved_ToPassed_NamesTheReasons()
    {
        Plain().Moved(Seen.After(Seen.Entered(0), Seen.Passed(0)));
        Assert.That(
            Lines()[^1],
            Is.EqualTo(
                "12:00:00 production-7 Canary5 passed: errors 0 % of 208 requests, "
                    + "limit below 0.1 %; P95 14.1 ms of 208 requests, limit below 200 ms"
            )
        );
    }

    [Test]
    public void Moved_ToAborting_NamesWhereTrafficGoesAndWhy()
    {
        Plain().Moved(Aborting());
        Assert.That(
            Lines()[^1],
            Is.EqualTo($"12:00:00 production-7: going back to {Seen.Old}: {Seen.Bad.Summary}")
        );
    }

    [Test]
    public void Moved_ToAborted_SaysWhereAllTrafficIs()
    {
        Plain().Moved(Aborting() with { Phase = Phase.Aborted });
        Assert.That(
            Lines()[^1],
            Is.EqualTo($"12:00:00 production-7 ended: all traffic is on {Seen.Old}")
        );
    }

    [Test]
    public void Moved_ToCompleted_NamesTheNewStable()
    {
        Plain().Moved(Seen.After([.. Seen.AllSteps]));
        Assert.That(Lines()[^1], Is.EqualTo($"12:00:00 production-7: {Seen.New} is stable"));
    }

    private RolloutView Plain() => new(_output, () => new(false, 160), new HandTime());

    private static Rollout Aborting() =>
        Seen.After(
            Seen.Entered(0),
            new Fact.AbortDecided(Seen.Id, "Canary5", AbortCause.Rejected, Seen.Bad.Summary)
        );

    private static void Watch(RolloutView view, int second)
    {
        var rollout = Seen.After(Seen.Entered(0));
        var seen = Seen.Observed(Verdict.Unjudged, Verdict.Unjudged);
        view.Watched(rollout, seen, [], rollout.WindowSince.AddSeconds(second));
    }

    private static string Line(string elapsed) =>
        $"12:00:00 production-7 Canary5 {elapsed}/20 s: stable 0 requests, 0 errors (–), P95 – | "
        + "candidate 0 requests, 0 errors (–), P95 – | nothing judged yet";

    private string[] Lines() => _output.ToString().ReplaceLineEndings("\n").TrimEnd().Split('\n');
}
