using Deploy.Conductor.Tests.Fakes;
using Deploy.Rollouts.Ports;

namespace Deploy.Conductor.Tests;

public sealed class RefusalTests
{
    private readonly World _world = new();

    [Test]
    public async Task Run_OtherReleaseIsOnTrial_IsRefusedAndChangesNothing()
    {
        await _world.RunAsync("Canary5");
        var before = (_world.Ledger.Entries, _world.Platform.Split, _world.Platform.Candidate);
        var other = World.Request() with { Candidate = World.Release("2.0.0") };
        var outcome = await _world.RunAsync(other);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(
                OutcomeText.Of(outcome),
                Does.Match(@"^refused: .*production-1: 1\.1\.0 .* at 5 %, not 2\.0\.0.*Abort")
            );
            Assert.That(
                (_world.Ledger.Entries, _world.Platform.Split, _world.Platform.Candidate),
                Is.EqualTo(before)
            );
        }
    }

    [Test]
    public async Task Run_OtherReleaseIsBeingPrepared_IsRefusedAtNoTraffic()
    {
        _world.Points.On("platform.Start", _world.Points.Die);
        await _world.RunAsync();
        _world.Restart();
        var outcome = await _world.RunAsync(World.Request() with { Candidate = World.Old });
        Assert.That(OutcomeText.Of(outcome), Does.StartWith("refused:").And.Contain(" at 0 %,"));
    }

    [Test]
    public async Task Run_StepThePlanHasNot_IsRefusedBeforeAnythingBegins()
    {
        var outcome = await _world.RunAsync("Canary7");
        Assert.That(
            OutcomeText.Of(outcome),
            Does.Match("^refused: .*no step Canary7, only Canary5, Canary50, Full.*Next: ")
        );
        Assert.That(_world.Ledger.Entries, Is.Empty);
    }

    [Test]
    public async Task Run_StepTheOpenRolloutHasNot_IsRefusedAndNotCalledReached()
    {
        await _world.RunAsync("Canary5");
        var before = _world.Ledger.Entries;
        var renamed = World.Plan.Steps.Select(step => step with { Name = "New" + step.Name });
        var plan = Rollouts.Plans.Plan.Of([.. renamed], World.Plan.Policy);
        var outcome = await _world.RunAsync(World.Request("NewCanary50") with { Plan = plan });
        Assert.That(OutcomeText.Of(outcome), Does.StartWith("refused:"));
        Assert.That(_world.Ledger.Entries, Is.EqualTo(before));
    }

    [Test]
    public async Task Run_LeaseIsGoneBeforeItBegins_IsRefusedAndRecordsNothing()
    {
        _world.Leases.Take();
        var outcome = await _world.RunAsync();
        Assert.That(
            OutcomeText.Of(outcome),
            Does.Match("^refused: the lease of production was taken over .*Next: ")
        );
        Assert.That(_world.Ledger.Entries, Is.Empty);
    }

    [Test]
    public void Run_PlatformFailsBeforeItBegins_PassesTheFaultOnAndRecordsNothing()
    {
        _world.Points.On("platform.Read", () => throw new PlatformException("down"));
        Assert.That(() => _world.RunAsync(), Throws.TypeOf<PlatformException>());
        Assert.That(_world.Ledger.Entries, Is.Empty);
    }

    [Test]
    public void Run_CancelledBeforeItBeginsAndNoPortLooks_RecordsNothing()
    {
        _world.Points.IsDeaf = true;
        var cancelled = new CancellationToken(canceled: true);
        Assert.That(
            () => _world.RunAsync(cancellationToken: cancelled),
            Throws.InstanceOf<OperationCanceledException>()
        );
        Assert.That(_world.Ledger.Entries, Is.Empty);
    }

    [Test]
    public void Run_CancelledBeforeItBegins_PassesTheCancellationOnAndRecordsNothing()
    {
        var cancelled = new CancellationToken(canceled: true);
        Assert.That(
            () => _world.RunAsync(cancellationToken: cancelled),
            Throws.InstanceOf<OperationCanceledException>()
        );
        Assert.That(_world.Ledger.Entries, Is.Empty);
    }
}
