using Deploy.Host.Supervising;

namespace Deploy.Host.Tests.Supervising;

public sealed class ProcessIdentityTests
{
    private static readonly int Own = Environment.ProcessId;

    [Test]
    public void Of_ThisProcess_IsRunning() =>
        Assert.That(ProcessIdentity.Of(Own)!.IsRunning(), Is.True);

    [Test]
    public void Of_Nobody_IsNone() => Assert.That(ProcessIdentity.Of(int.MaxValue), Is.Null);

    [Test]
    public void IsRunning_NumberOfALaterProcess_IsNot() =>
        Assert.That(new ProcessIdentity(Own, "another-boot:1").IsRunning(), Is.False);
}
