using Deploy.Components.Operations;
using Deploy.Components.Tests.Presentation;

namespace Deploy.Components.Tests.Operations;

public sealed class PortCheckTests
{
    [TestCase(true, false, "open, of this checkout's host")]
    [TestCase(false, true, "free")]
    [TestCase(false, false, null)]
    public void Of_APort_IsFineOnlyWhereItIsOursOrFree(
        bool isOurs,
        bool isFree,
        string? expected
    ) =>
        Assert.That(
            PortCheck.Of(Seen.Id.Environment, 18083, isOurs, isFree).Version,
            Is.EqualTo(expected)
        );

    [Test]
    public void Of_AForeignPort_SaysSoAndHowToChooseAnother()
    {
        var check = PortCheck.Of(Seen.Id.Environment, 18083, isOurs: false, isFree: false);

        Assert.That(check.Absence, Is.EqualTo("another process has it"));
        Assert.That(check.HowToGet, Does.EndWith("--local-port-base N"));
    }
}
