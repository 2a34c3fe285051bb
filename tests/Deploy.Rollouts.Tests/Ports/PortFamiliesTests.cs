using Deploy.Rollouts.Ports;
using Deploy.Rollouts.Tests.Worlds;

namespace Deploy.Rollouts.Tests.Ports;

public sealed class PortFamiliesTests
{
    private static readonly Lease Lease = new(
        "production",
        "anna",
        "deploy",
        Scene.Start,
        Scene.Start.AddSeconds(30),
        new(4)
    );

    private static readonly Type[] Exceptions =
    [
        typeof(PlatformException),
        typeof(FencedException),
        typeof(LedgerCorruptException),
        typeof(LedgerNewerException),
    ];

    [Test]
    public void Match_OnALeaseOutcome_CallsItsOwnArm()
    {
        using (Assert.EnterMultipleScope())
        {
            Assert.That(
                new LeaseOutcome.Taken(Lease, null).Match(t => t.Lease.Holder, _ => "held"),
                Is.EqualTo("anna")
            );
            Assert.That(
                new LeaseOutcome.Held(Lease).Match(_ => "taken", h => h.Lease.Holder),
                Is.EqualTo("anna")
            );
        }
    }

    [Test]
    public void Match_OnAStartOutcome_CallsItsOwnArm()
    {
        using (Assert.EnterMultipleScope())
        {
            Assert.That(
                new StartOutcome.Ready().Match(_ => "ready", no => no.Reason),
                Is.EqualTo("ready")
            );
            Assert.That(
                new StartOutcome.NotReady("port in use").Match(_ => "ready", no => no.Reason),
                Is.EqualTo("port in use")
            );
        }
    }

    [TestCaseSource(nameof(Exceptions))]
    public void Exceptions_OfThePorts_CarryMessageAndCause(Type type)
    {
        var inner = new IOException("disk");
        var plain = (Exception)Activator.CreateInstance(type)!;
        var told = (Exception)Activator.CreateInstance(type, "what happened")!;
        var caused = (Exception)Activator.CreateInstance(type, "what happened", inner)!;
        using (Assert.EnterMultipleScope())
        {
            Assert.That(plain.Message, Does.EndWith("."));
            Assert.That(told.Message, Is.EqualTo("what happened"));
            Assert.That(caused.InnerException, Is.SameAs(inner));
        }
    }
}
