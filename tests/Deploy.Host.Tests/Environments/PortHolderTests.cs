using System.Net;
using System.Net.Sockets;
using Deploy.Host.Environments;

namespace Deploy.Host.Tests.Environments;

public sealed class PortHolderTests
{
    private static readonly string[] Table =
    [
        "  sl  local_address rem_address   st tx_queue rx_queue tr when uid timeout inode",
        "   0: 0100007F:1F90 00000000:0000 0A 0:0 0:0 0 0 0 111 1",
        "   1: 0100007F:1F90 0100007F:C350 01 0:0 0:0 0 0 0 222 1",
        "   2: 0100007F:1F91 00000000:0000 0A 0:0 0:0 0 0 0 333 1",
    ];

    [TestCase(8080, "111")]
    [TestCase(8081, "333")]
    public void InodesOf_AListener_IsFoundAndNotAConnection(int port, string inode) =>
        Assert.That(PortHolder.InodesOf(Table, port), Is.EqualTo([inode]));

    [Test]
    public void InodesOf_NobodyThere_IsEmpty() =>
        Assert.That(PortHolder.InodesOf(Table, 9), Is.Empty);

    [Test]
    [Platform("Linux")]
    public void Describe_ThisProcess_NamesIt()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();

        Assert.That(
            PortHolder.Describe(((IPEndPoint)listener.LocalEndpoint).Port),
            Does.StartWith($"process {Environment.ProcessId} (").And.Contain("Deploy.Host.Tests")
        );
    }

    [Test]
    public void Describe_Nobody_DoesNotGuess() =>
        Assert.That(PortHolder.Describe(1), Does.Contain("cannot tell"));
}
