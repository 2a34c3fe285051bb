using Deploy.Conductor.Tests.Fakes;
using Deploy.Rollouts;
using Deploy.Rollouts.Entries;
using Deploy.Rollouts.Running;
using Deploy.Rollouts.Verdicts;

namespace Deploy.Conductor.Tests;

public sealed class WindowTests
{
    private static readonly Verdict Bad = Verdict.Of([new(Outcome.Fail, "errors 4.8 %")]);
    private static readonly Verdict Few = Verdict.Of([new(Outcome.Inconclusive, "12 of 100")]);
    private readonly World _world = new();

    [Test]
    public async Task Trigger_FailsInTheWindow_ReturnsTrafficBeforeAnythingElse()
    {
        _world.Judge.OnTriggers = window => window.Length == 3 ? Bad : ScriptedJudge.Pass;
        var outcome = await _world.RunAsync();
        var decided = _world.Points.Names.ToList().LastIndexOf("judge.Gates") + 1;
        string[] next =
        [
            "leases.Renew",
            "leases.Renew done",
            "ledger.Append",
            "ledger.Append done",
            "leases.Renew",
            "leases.Renew done",
            "ledger.Append",
            "ledger.Append done",
            "platform.Retire",
        ];
        using (Assert.EnterMultipleScope())
        {
            Assert.That(OutcomeText.Of(outcome), Is.EqualTo("aborted: errors 4.8 %"));
            Assert.That(_world.Points.Names.Skip(decided).Take(next.Length), Is.EqualTo(next));
            Assert.That(_world.Traffic.IsDriven, Is.False);
        }
    }

    [Test]
    public async Task Trigger_Fails_RecordsStepCauseAndReason()
    {
        _world.Judge.OnTriggers = _ => Bad;
        await _world.RunAsync();
        var decided = _world.Ledger.Facts.OfType<Fact.AbortDecided>().Single();
        var aborted = _world.Ledger.Facts.OfType<Fact.RolloutAborted>().Single();
        Assert.That(
            (decided.Step, decided.Cause, decided.Reason, aborted.Reason),
            Is.EqualTo(("Canary5", AbortCause.Rejected, "errors 4.8 %", "errors 4.8 %"))
        );
    }

    [Test]
    public async Task Trigger_FailsAtOnce_IsSeenAtTheFirstLook()
    {
        _world.Judge.OnTriggers = _ => Bad;
        var began = _world.Time.GetUtcNow();
        await _world.RunAsync();
        Assert.That(_world.Time.GetUtcNow(), Is.EqualTo(began));
        Assert.That(_world.Platform.Split, Is.EqualTo(Split.AllStable));
    }

    [Test]
    public async Task Gates_FailAtTheWindowsEnd_Aborts()
    {
        _world.Judge.OnGates = _ => Bad;
        var began = _world.Time.GetUtcNow();
        var outcome = await _world.RunAsync();
        Assert.That(OutcomeText.Of(outcome), Is.EqualTo("aborted: errors 4.8 %"));
        Assert.That(_world.Time.GetUtcNow() - began, Is.EqualTo(World.Window));
    }

    [Test]
    public async Task Gates_AreInconclusive_HoldTheWeightUntilTheBudgetIsSpent()
    {
        _world.Judge.OnGates = _ => Few;
        var began = _world.Time.GetUtcNow();
        var outcome = await _world.RunAsync();
        Assert.That(
            OutcomeText.Of(outcome),
            Does.Match("^aborted: still inconclusive 00:00:30 after the window's end: 12 of 100$")
        );
        Assert.That(
            _world.Time.GetUtcNow() - began,
            Is.EqualTo(World.Window + World.Plan.InconclusiveBudget)
        );
    }

    [Test]
    public async Task Gates_BecomeConclusiveWithinTheBudget_Pass()
    {
        _world.Judge.OnGates = window => window.Length < 6 ? Few : ScriptedJudge.Pass;
        var outcome = await _world.RunAsync("Canary5");
        Assert.That(OutcomeText.Of(outcome), Is.EqualTo("reached Canary5"));
    }

    [Test]
    public async Task Gates_Pass_RecordTheirVerdict()
    {
        await _world.RunAsync("Canary5");
        var passed = _world.Ledger.Facts.OfType<Fact.StepPassed>().Single();
        Assert.That(
            (passed.Step, passed.Verdict.Summary),
            Is.EqualTo(("Canary5", ScriptedJudge.Pass.Summary))
        );
    }

    [Test]
    public async Task Traffic_OfAWindow_AddsItsFindingsToTheGates()
    {
        _world.Traffic.Findings = [new(Outcome.Fail, "load: P95 900 ms")];
        Assert.That(
            OutcomeText.Of(await _world.RunAsync()),
            Is.EqualTo("aborted: load: P95 900 ms")
        );
    }

    [Test]
    public async Task Traffic_OfARun_IsStartedOnceAtTheEnvironment()
    {
        await _world.RunAsync();
        Assert.That(_world.Traffic.Starts, Is.EqualTo(1));
        Assert.That(_world.Traffic.Environment, Is.EqualTo(ScriptedPlatform.Url));
    }

    [Test]
    public async Task Traffic_OfAGoodRollout_EndsBeforeTheOldStableIsDrained()
    {
        await _world.RunAsync();
        var names = _world.Points.Names.ToList();
        Assert.That(names.IndexOf("traffic.Stop"), Is.LessThan(names.IndexOf("platform.Promote")));
    }

    [Test]
    public async Task Window_OfEachStep_BeginsWithABaselineOfItsOwn()
    {
        await _world.RunAsync("Canary50");
        var baselines = _world.Observer.Windows.Select(window => window[0]).Distinct();
        var lengths = _world.Observer.Windows.Select(window => window.Length);
        Assert.That(baselines.Count(), Is.EqualTo(2));
        Assert.That(lengths, Is.EqualTo([2, 3, 4, 2, 3, 4]));
    }

    [Test]
    public async Task Window_Policy_IsThePlans()
    {
        await _world.RunAsync("Canary5");
        Assert.That(_world.Judge.Policy, Is.SameAs(World.Plan.Policy));
    }

    [Test]
    public async Task Window_ShorterThanTheInterval_IsWaitedForExactly()
    {
        var steps = World.Plan.Steps.Select(s => s with { Window = TimeSpan.FromSeconds(14) });
        var plan = Rollouts.Plans.Plan.Of([.. steps], World.Plan.Policy);
        var began = _world.Time.GetUtcNow();
        await _world.RunAsync(World.Request("Canary5") with { Plan = plan });
        Assert.That(_world.Time.GetUtcNow() - began, Is.EqualTo(TimeSpan.FromSeconds(14)));
    }

    [Test]
    public async Task Candidate_Vanishes_AbortsAndDoesNotJudgeTheRelease()
    {
        _world.Judge.OnTriggers = window =>
        {
            _world.Platform.Candidate = window.Length == 3 ? null : World.New;
            return ScriptedJudge.Pass;
        };
        var outcome = await _world.RunAsync();
        Assert.That(OutcomeText.Of(outcome), Does.Match("^aborted: the candidate 1.1.0.* is gone"));
        Assert.That(_world.Latest.AbortCause, Is.EqualTo(AbortCause.Fault));
    }

    [Test]
    public async Task Split_ChangedOnceBySomebodyElse_IsSetAgainAndWatchedAnew()
    {
        _world.Judge.OnTriggers = window =>
        {
            if (window.Length == 3 && _world.Latest is { Entered: 1, StepIndex: 0 })
                _world.Platform.Split = Split.AllCandidate;
            return ScriptedJudge.Pass;
        };
        var outcome = await _world.RunAsync("Canary5");
        var entered = _world.FactNames.Count(name => name == "StepEntered");
        Assert.That(OutcomeText.Of(outcome), Is.EqualTo("reached Canary5"));
        Assert.That(entered, Is.EqualTo(2));
        Assert.That(_world.Platform.Split.Candidate, Is.EqualTo(Weight.FromPercent(5)));
    }

    [Test]
    public async Task Split_ChangedAgainAndAgain_AbortsAndDoesNotJudgeTheRelease()
    {
        _world.Judge.OnTriggers = _ =>
        {
            _world.Platform.Split = Split.AllCandidate;
            return ScriptedJudge.Pass;
        };
        var outcome = await _world.RunAsync();
        Assert.That(
            OutcomeText.Of(outcome),
            Does.Match($"^aborted: the split of Canary5 does not hold: set {Decider.EnteredMax} ")
        );
        Assert.That(_world.Latest.AbortCause, Is.EqualTo(AbortCause.Fault));
    }

    [Test]
    public async Task Split_ChangedWhilePaused_IsSetAgainBeforeReachedIsSaid()
    {
        await _world.RunAsync("Canary5");
        _world.Platform.Split = Split.AllCandidate;
        _world.Restart();
        var outcome = await _world.RunAsync("Canary5");
        Assert.That(OutcomeText.Of(outcome), Is.EqualTo("reached Canary5"));
        Assert.That(_world.Platform.Split.Candidate, Is.EqualTo(Weight.FromPercent(5)));
    }
}
