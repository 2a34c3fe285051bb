using Deploy.Conductor.Tests.Fakes;
using Deploy.Rollouts.Entries;

namespace Deploy.Conductor.Tests;

public sealed class ObserverTests
{
    private readonly World _world = new();

    [Test]
    public async Task Observer_GoodStep_IsToldWhatIsDoneAndWhereItStands()
    {
        await _world.RunAsync("Canary5");
        string[] told =
        [
            $"starting {World.New} without traffic",
            "Paused ",
            "shifting to stable 95 %, candidate 5 %",
            "Watching Canary5",
            "watched Canary5",
            "watched Canary5",
            "watched Canary5",
            "Paused Canary5",
        ];
        Assert.That(_world.Observer.Told, Is.EqualTo(told));
    }

    [Test]
    public async Task Observer_LastStep_IsToldOfTheEnd()
    {
        await _world.RunAsync();
        string[] told = ["Completing Full", $"making {World.New} stable", "Completed Full"];
        Assert.That(_world.Observer.Told.TakeLast(3), Is.EqualTo(told));
    }

    [Test]
    public async Task Observer_Abort_IsToldOfEachPart()
    {
        await _world.RunAsync("Canary5");
        _world.Observer.Told.Clear();
        await _world.AbortAsync();
        string[] told = ["Aborting Canary5", "returning all traffic to stable", "Aborted Canary5"];
        Assert.That(_world.Observer.Told, Is.EqualTo(told));
    }

    [TestCaseSource(nameof(ClosedOutputs))]
    public async Task Observer_OutputIsClosed_IsAskedNoMoreAndTheRolloutGoesOn(Exception closed)
    {
        _world.Observer.Fault = closed;
        var outcome = await _world.RunAsync();
        Assert.That(OutcomeText.Of(outcome), Is.EqualTo("completed 1.1.0"));
        Assert.That(_world.Observer.Told, Has.Count.EqualTo(1));
    }

    [Test]
    public async Task Observer_FaultsOtherwise_IsAskedNoMoreAndTheRolloutIsAborted()
    {
        _world.Observer.Fault = new InvalidOperationException("no column 7.");
        var outcome = await _world.RunAsync();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(OutcomeText.Of(outcome), Is.EqualTo("aborted: no column 7."));
            Assert.That(_world.Latest.AbortCause, Is.EqualTo(AbortCause.Fault));
            Assert.That(_world.Observer.Told, Has.Count.EqualTo(1));
            Assert.That(_world.Platform.Candidate, Is.Null);
        }
    }

    [Test]
    public async Task Observer_FaultsInTheWindow_TrafficIsReturned()
    {
        _world.Judge.OnTriggers = _ =>
        {
            _world.Observer.Fault = new InvalidOperationException("no column 7.");
            return ScriptedJudge.Pass;
        };
        var outcome = await _world.RunAsync();
        Assert.That(OutcomeText.Of(outcome), Is.EqualTo("aborted: no column 7."));
        Assert.That(_world.Platform.Candidate, Is.Null);
    }

    private static IEnumerable<Exception> ClosedOutputs() =>
        [new IOException("broken pipe"), new ObjectDisposedException("output")];
}
