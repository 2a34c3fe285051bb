using Deploy.Ledger.Leases;

namespace Deploy.Ledger.Tests.Leases;

public sealed class ProcessMarkTests
{
    [Test]
    public void IsGone_Ourselves_IsFalse() => Assert.That(ProcessMark.Self.IsGone(), Is.False);

    [Test]
    public void IsGone_AnotherProcessWithARecycledId_IsTrue() =>
        Assert.That((ProcessMark.Self with { Started = "0" }).IsGone(), Is.True);

    [Test]
    public void IsGone_AnIdThatNobodyHas_IsTrue() =>
        Assert.That((ProcessMark.Self with { Pid = int.MaxValue }).IsGone(), Is.True);

    [Test]
    public void IsGone_AProcessOfAnotherBootOrContainer_CannotBeToldFromHere() =>
        Assert.That(
            (ProcessMark.Self with { Pid = int.MaxValue, Place = "elsewhere" }).IsGone(),
            Is.False
        );

    [Test]
    public void SelfName_OfThisProcess_NamesUserMachineAndId() =>
        Assert.That(
            ProcessMark.SelfName,
            Does.StartWith(
                $"{Environment.UserName}@{Environment.MachineName} pid {Environment.ProcessId}"
            )
        );
}
