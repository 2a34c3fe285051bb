using Deploy.Components.Presentation;
using Deploy.Rollouts.Measuring;
using Deploy.Rollouts.Running;
using Deploy.Rollouts.Verdicts;

namespace Deploy.Components.Tests.Presentation;

public sealed class WindowRecordingTests
{
    private static readonly Sample Reading = new(Seen.Noon, Counters.None, Counters.None);

    [Test]
    public void Samples_OfSeveralSteps_AreKeptByStep()
    {
        var recording = new WindowRecording();
        Watch(recording, Seen.After(Seen.Entered(0)), 3);
        Watch(recording, Seen.After(Seen.Entered(0), Seen.Passed(0), Seen.Entered(1)), 2);
        Assert.That(
            (recording.Samples["Canary5"].Length, recording.Samples["Canary50"].Length),
            Is.EqualTo((3, 2))
        );
    }

    [Test]
    public void Samples_OfAStepEnteredAnew_AreOfItsLatestBeginning()
    {
        var recording = new WindowRecording();
        Watch(recording, Seen.After(Seen.Entered(0)), 9);
        Watch(recording, Seen.After(Seen.Entered(0), Seen.Entered(0)), 1);
        Assert.That(recording.Samples["Canary5"], Has.Length.EqualTo(1));
    }

    [Test]
    public void Observers_AreAllToldEverything()
    {
        var (first, second) = (new WindowRecording(), new WindowRecording());
        var both = new RolloutObservers(first, second);
        both.Doing(Seen.After(), "x");
        Watch(both, Seen.After(Seen.Entered(0)), 3);
        both.Moved(Seen.After());
        Assert.That(
            new[] { first, second }.Select(recording => recording.Samples["Canary5"].Length),
            Is.EqualTo([3, 3])
        );
    }

    private static void Watch(Conductor.IRolloutObserver observer, Rollout rollout, int samples) =>
        observer.Watched(
            rollout,
            Seen.Observed(Verdict.Unjudged, Verdict.Unjudged),
            [.. Enumerable.Repeat(Reading, samples)],
            Seen.Noon
        );
}
