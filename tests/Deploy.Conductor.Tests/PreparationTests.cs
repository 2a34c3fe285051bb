using Deploy.Conductor.Tests.Fakes;
using Deploy.Rollouts.Entries;
using Deploy.Rollouts.Verdicts;

namespace Deploy.Conductor.Tests;

public sealed class PreparationTests
{
    private readonly World _world = new();

    [Test]
    public async Task Prepare_CandidateIsNotReady_AbortsBeforeTraffic()
    {
        _world.Platform.NotReadyReason = "not ready within 11 s";
        var outcome = await _world.RunAsync();
        ExpectRejected(outcome, "aborted: not ready within 11 s");
        Assert.That(_world.Checks.Candidate, Is.Null, "a candidate that is not up is not asked");
    }

    [Test]
    public async Task Prepare_ChecksFail_AbortsBeforeTraffic()
    {
        _world.Checks.Verdict = Verdict.Of([new(Outcome.Fail, "tools/list is wrong")]);
        ExpectRejected(await _world.RunAsync(), "aborted: tools/list is wrong");
    }

    [Test]
    public async Task Prepare_ChecksAreInconclusive_AbortsBeforeTraffic()
    {
        _world.Checks.Verdict = Verdict.Of([new(Outcome.Inconclusive, "no answer")]);
        ExpectRejected(
            await _world.RunAsync(),
            "aborted: the candidate could not be checked: no answer"
        );
    }

    [Test]
    public async Task Prepare_CandidateHasNoAddress_AbortsBeforeTraffic()
    {
        _world.Platform.DirectUrl = null;
        ExpectRejected(
            await _world.RunAsync(),
            "aborted: the candidate could not be checked: "
                + "the candidate has no address of its own"
        );
    }

    [Test]
    public async Task Prepare_CandidateIsReady_IsCheckedAtItsOwnAddress()
    {
        await _world.RunAsync("Canary5");
        Assert.That(_world.Checks.Candidate, Is.EqualTo(_world.Platform.DirectUrl));
    }

    [Test]
    public async Task Prepare_ChecksPass_RecordsTheirVerdict()
    {
        await _world.RunAsync("Canary5");
        var verified = _world.Ledger.Facts.OfType<Fact.CandidateVerified>().Single();
        Assert.That(verified.Verdict, Is.EqualTo(ScriptedJudge.Pass));
    }

    [Test]
    public async Task Prepare_ProcessDiedMeanwhile_IsDoneAgainByTheNext()
    {
        _world.Points.On("checks.Check", _world.Points.Die);
        await _world.RunAsync("Canary5");
        _world.Restart();
        var outcome = await _world.RunAsync("Canary5");
        Assert.That(OutcomeText.Of(outcome), Is.EqualTo("reached Canary5"));
        Assert.That(_world.Effects.Count(e => e.StartsWith("start ")), Is.EqualTo(2));
    }

    private void ExpectRejected(RolloutOutcome outcome, string text)
    {
        using (Assert.EnterMultipleScope())
        {
            Assert.That(OutcomeText.Of(outcome), Is.EqualTo(text));
            Assert.That(_world.Latest.AbortCause, Is.EqualTo(AbortCause.Rejected));
            Assert.That(_world.Points.Names, Has.None.EqualTo("platform.SetSplit"));
            Assert.That(_world.Platform.Candidate, Is.Null);
            Assert.That(_world.Platform.Stable, Is.EqualTo(World.Old));
        }
    }
}
