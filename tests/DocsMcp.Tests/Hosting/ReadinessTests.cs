using DocsMcp.Hosting;

namespace DocsMcp.Tests.Hosting;

public sealed class ReadinessTests
{
    [Test]
    public void IsReady_BeforeTheStart_IsFalse() =>
        Assert.That(new Readiness(never: false).IsReady, Is.False);

    [Test]
    public void IsReady_OnceStarted_IsTrue()
    {
        var readiness = new Readiness(never: false);

        readiness.Started();

        Assert.That(readiness.IsReady, Is.True);
    }

    [Test]
    public void IsReady_WhereItNeverMayBe_StaysFalse()
    {
        var readiness = new Readiness(never: true);

        readiness.Started();

        Assert.That(readiness.Phase, Is.EqualTo(ReadinessPhase.Starting));
    }

    [Test]
    public void Started_AfterStopping_DoesNotBringItBack()
    {
        var readiness = new Readiness(never: false);

        readiness.Stopping();
        readiness.Started();

        Assert.That(readiness.Phase, Is.EqualTo(ReadinessPhase.Draining));
    }
}
