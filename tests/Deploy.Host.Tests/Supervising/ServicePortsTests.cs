using System.Net;
using System.Net.Sockets;
using Deploy.Host.Supervising;

namespace Deploy.Host.Tests.Supervising;

public sealed class ServicePortsTests
{
    private const int OutgoingMin = 32_768;

    [Test]
    public void Take_Several_AreDifferentAndBelowTheOutgoingRange()
    {
        var ports = new ServicePorts(new Random(5));

        var taken = Enumerable.Range(0, 20).Select(_ => ports.Take()).ToList();

        using (Assert.EnterMultipleScope())
        {
            Assert.That(taken, Is.Unique);
            Assert.That(taken, Is.All.LessThan(OutgoingMin));
        }
    }

    [Test]
    public void Take_SameChanceButPortInUse_GivesAnother()
    {
        var first = new ServicePorts(new Random(6)).Take();
        using var holder = new TcpListener(IPAddress.Loopback, first);
        holder.Start();

        Assert.That(new ServicePorts(new Random(6)).Take(), Is.Not.EqualTo(first));
    }

    [Test]
    public void Return_APort_MayBeTakenAgain()
    {
        var ports = new ServicePorts(new FixedRandom());
        var first = ports.Take();
        ports.Return(first);

        Assert.That(ports.Take(), Is.EqualTo(first));
    }

    private sealed class FixedRandom : Random
    {
        public override int Next(int maxValue) => 777;
    }
}
