using Deploy.Integrations.Load;

namespace Deploy.Integrations.Tests.Load;

public sealed class ConnectionCounterTests
{
    [Test]
    public void OpenMax_AfterSomeClosed_IsTheMostAtOnce()
    {
        var counter = new ConnectionCounter();
        counter.OneOpened();
        counter.OneOpened();
        counter.OneClosed();
        counter.OneOpened();

        using (Assert.EnterMultipleScope())
        {
            Assert.That(counter.OpenMax, Is.EqualTo(2));
            Assert.That(counter.Open, Is.EqualTo(2));
            Assert.That(counter.Opened, Is.EqualTo(3));
        }
    }

    [Test]
    public void Received_InParts_AddsUp()
    {
        var counter = new ConnectionCounter();

        Parallel.For(0, 1000, _ => counter.Received(3));

        Assert.That(counter.BytesReceived, Is.EqualTo(3000));
    }
}
