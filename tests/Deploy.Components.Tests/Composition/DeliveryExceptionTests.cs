using Deploy.Components.Composition;

namespace Deploy.Components.Tests.Composition;

public sealed class DeliveryExceptionTests
{
    [Test]
    public void Message_TheNextCommand_HasTheLastLine() =>
        Assert.That(
            DeliveryException.Refused("dev is held by ann. Next: ./build.sh Status").Message,
            Is.EqualTo("dev is held by ann.\nNext: ./build.sh Status")
        );

    /// <summary>The engine takes that for a message to people: no type, no stack.</summary>
    [Test]
    public void Text_IsTheMessageAlone()
    {
        var fault = DeliveryException.Failed("it failed", new TimeoutException("why"));

        Assert.That(fault.ToString(), Is.EqualTo(fault.Message));
    }

    [Test]
    public void Edited_KeepsCodeAndCause()
    {
        var cause = new TimeoutException("why");
        var fault = DeliveryException
            .Failed("a", cause)
            .LeavingOut("--fault")
            .Edited(text => text + "b");

        Assert.That(
            (fault.Message, fault.ExitCode, fault.InnerException, fault.LeftOut),
            Is.EqualTo(("ab", ExitCodes.Failed, cause, "--fault"))
        );
    }
}
