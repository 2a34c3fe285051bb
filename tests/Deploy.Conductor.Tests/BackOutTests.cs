using Deploy.Conductor.Tests.Fakes;
using Deploy.Rollouts;
using Deploy.Rollouts.Ports;
using Deploy.Rollouts.Running;
using Deploy.Rollouts.Verdicts;

namespace Deploy.Conductor.Tests;

public sealed class BackOutTests
{
    private readonly World _world = new();

    [TestCaseSource(nameof(LedgerFaults))]
    public async Task Ledger_CannotBeWrittenFromNowOn_TrafficIsReturnedAndUnknownSaysSo(
        Exception fault
    )
    {
        FailInTheWindow("ledger.Append", fault);
        var outcome = await _world.RunAsync();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(
                OutcomeText.Of(outcome),
                Does.Match(
                    @"^unknown: production-1 \(no more\.\): traffic was returned to stable "
                        + @"\(read back stable 100 %, .*recorded: no more\. Next: .*Abort"
                )
            );
            Assert.That(_world.Platform.Candidate, Is.Null);
            Assert.That(_world.Traffic.IsDriven, Is.False);
        }
    }

    [Test]
    public async Task Ledger_CannotBeWrittenWhenATriggerFails_TheFirstReasonIsSaid()
    {
        _world.Judge.OnTriggers = _ => Verdict.Of([new(Outcome.Fail, "errors 4.8 %")]);
        FailOnce("judge.Triggers", "ledger.Append", new IOException("busy."));
        var outcome = await _world.RunAsync();
        Assert.That(OutcomeText.Of(outcome), Is.EqualTo("aborted: errors 4.8 %"));
        Assert.That(_world.Latest.AbortCause, Is.EqualTo(Rollouts.Entries.AbortCause.Rejected));
    }

    [Test]
    public async Task Ledger_WritableAgain_AbortRecordsTheEnd()
    {
        FailInTheWindow("ledger.Append", new IOException("disk full."));
        await _world.RunAsync();
        _world.Restart();
        var outcome = await _world.AbortAsync();
        Assert.That(OutcomeText.Of(outcome), Is.EqualTo("aborted: no good"));
        Assert.That(_world.Open, Is.Null);
    }

    [Test]
    public async Task Ledger_CannotBeWrittenWhileCompleting_ThePassedCandidateIsKept()
    {
        _world.Points.Reached = (_, name) =>
        {
            if (name == "ledger.Append" && _world.Open?.Phase == Phase.Completing)
                throw new IOException("disk full.");
        };
        var outcome = await _world.RunAsync();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(
                OutcomeText.Of(outcome),
                Does.Match(
                    "^unknown: production-1 has passed every step, .*disk full. Next: .*Full$"
                )
            );
            Assert.That(_world.Platform.Candidate, Is.EqualTo(World.New));
            Assert.That(_world.Platform.Split, Is.EqualTo(Split.AllCandidate));
        }
    }

    [Test]
    public async Task Ledger_WritableAgainWhileCompleting_TheNextRunCompletes()
    {
        await Ledger_CannotBeWrittenWhileCompleting_ThePassedCandidateIsKept();
        _world.Restart();
        Assert.That(OutcomeText.Of(await _world.RunAsync()), Is.EqualTo("completed 1.1.0"));
    }

    [Test]
    public async Task Platform_NeverRetires_IsUnknownWithTheNextCommand()
    {
        FailInTheWindow("platform.Retire", new PlatformException("host is down."));
        _world.Judge.OnTriggers = _ => Verdict.Of([new(Outcome.Fail, "errors 4.8 %")]);
        Assert.That(
            OutcomeText.Of(await _world.RunAsync()),
            Does.Match(
                @"^unknown: production-1 .* could not be brought to a safe state: "
                    + @"host is down\. Next: \./build\.sh Status, then \./build\.sh Abort$"
            )
        );
    }

    [Test]
    public async Task Everything_FailsFromNowOn_IsUnknownAndNoException()
    {
        _world.Points.Reached = (_, _) =>
        {
            if (_world.Points.Names.Contains("judge.Triggers"))
                throw new InvalidOperationException("gone.");
        };
        Assert.That(
            OutcomeText.Of(await _world.RunAsync()),
            Does.Match("^unknown: .*safe state: gone. The traffic .*stopped: gone. Next: ")
        );
    }

    [Test]
    public async Task Platform_RetireHangs_IsGivenUpAfterTheDeadlines()
    {
        _world.Judge.OnTriggers = _ => throw new InvalidOperationException("a bug.");
        _world.Points.Hanging.Add("platform.Retire");
        var began = _world.Time.GetUtcNow();
        var outcome = await _world.RunAsync();
        var bound = TimeSpan.FromSeconds(60) + World.Plan.DrainTimeout;
        Assert.That(
            OutcomeText.Of(outcome),
            Does.Match(@"^unknown: production-1 \(a bug\.\) could not .*: it took longer than")
        );
        Assert.That(_world.Time.GetUtcNow() - began, Is.EqualTo(2 * bound));
    }

    [Test]
    public async Task Lease_CannotBeConfirmed_TrafficIsReturnedAllTheSame()
    {
        FailInTheWindow("leases.Renew", new IOException("disk full."));
        var outcome = await _world.RunAsync();
        Assert.That(OutcomeText.Of(outcome), Does.Contain("traffic was returned to stable"));
        Assert.That(_world.Platform.Candidate, Is.Null);
    }

    [TestCase("metrics.Sample")]
    [TestCase("judge.Triggers")]
    [TestCase("judge.Gates")]
    [TestCase("platform.Read")]
    [TestCase("traffic.Stop")]
    public async Task Anything_FailsFromNowOn_TrafficIsReturned(string call)
    {
        FailInTheWindow(call, new InvalidOperationException("broken."));
        _world.Judge.OnTriggers = _ => Verdict.Of([new(Outcome.Fail, "errors 4.8 %")]);
        await _world.RunAsync();
        Assert.That(_world.Platform.Candidate, Is.Null);
        Assert.That(_world.Platform.Split, Is.EqualTo(Split.AllStable));
    }

    [Test]
    public async Task Traffic_CannotBeStoppedWhenTheStepIsReached_Aborts()
    {
        _world.Points.On("traffic.Stop", () => throw new InvalidOperationException("stuck."));
        var outcome = await _world.RunAsync("Canary5");
        Assert.That(OutcomeText.Of(outcome), Is.EqualTo("aborted: stuck."));
        Assert.That(_world.Platform.Candidate, Is.Null);
    }

    [Test]
    public async Task Traffic_CannotBeStoppedAfterAnAbort_TheOutcomeStands()
    {
        _world.Judge.OnTriggers = _ => Verdict.Of([new(Outcome.Fail, "errors 4.8 %")]);
        _world.Points.On("traffic.Stop", () => throw new InvalidOperationException("stuck."));
        var outcome = await _world.RunAsync();
        Assert.That(OutcomeText.Of(outcome), Is.EqualTo("aborted: errors 4.8 %"));
    }

    [Test]
    public async Task Traffic_CannotBeStoppedWhileBackingOut_TheOutcomeStands()
    {
        _world.Judge.OnTriggers = _ => throw new InvalidOperationException("a bug.");
        _world.Points.On("traffic.Stop", () => throw new InvalidOperationException("stuck."));
        var outcome = await _world.RunAsync();
        Assert.That(OutcomeText.Of(outcome), Is.EqualTo("aborted: a bug."));
    }

    private static IEnumerable<Exception> LedgerFaults() =>
        [
            new IOException("no more."),
            new UnauthorizedAccessException("no more."),
            new LedgerCorruptException("no more."),
        ];

    private void FailInTheWindow(string call, Exception fault) =>
        _world.Points.Reached = (_, name) =>
        {
            if (name == call && _world.Traffic.Starts > 0)
                throw fault;
        };

    private void FailOnce(string after, string call, Exception fault)
    {
        var isDue = false;
        _world.Points.Reached = (_, name) =>
        {
            isDue |= name == after;
            if (!isDue || name != call)
                return;
            _world.Points.Reached = (_, _) => { };
            throw fault;
        };
    }
}
