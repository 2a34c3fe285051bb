namespace Deploy.Host.Tests;

[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public sealed class SignalTests
{
    private readonly Signal _signal = new();

    [Test]
    public void Next_TakenBeforeAPulse_Completes()
    {
        var next = _signal.Next;
        _signal.Pulse();

        Assert.That(next.IsCompleted, Is.True);
    }

    [Test]
    public void Next_TakenAfterAPulse_WaitsForTheFollowingOne()
    {
        _signal.Pulse();

        Assert.That(_signal.Next.IsCompleted, Is.False);
    }
}
