using Deploy.Components.Composition;
using Deploy.Components.Operations;
using Deploy.Platforms.Local;

namespace Deploy.Components.Tests.Operations;

[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
[CancelAfter(20_000)]
public sealed class DownOperationTests : IDisposable
{
    private readonly Desk _desk = new();
    private readonly LocalHost _host;

    public DownOperationTests() =>
        _host = new(
            new() { Root = Path.GetDirectoryName(_desk.StatusFile)!, HostBinaries = "none" },
            TimeProvider.System
        );

    public void Dispose()
    {
        _host.Dispose();
        _desk.Dispose();
    }

    [Test]
    public async Task Down_WhileAnEnvironmentIsHeld_NamesTheAbortOfThatEnvironment()
    {
        await _desk.HoldAsync("staging");

        Assert.That(
            DownAsync,
            Throws
                .TypeOf<DeliveryException>()
                .With.Message.Contains("staging is held by")
                .And.Message.Contains("\nNext: ./build.sh Abort --environment staging")
        );
    }

    [Test]
    public async Task Down_WhileTheWorkspaceIsHeld_NamesNoAbort_WhichWouldNotHelp()
    {
        await _desk.HoldAsync("workspace");

        Assert.That(
            DownAsync,
            Throws
                .TypeOf<DeliveryException>()
                .With.Message.Contains("\nTo do: wait for it, or stop that process")
                .And.Message.Not.Contains("Next: ")
        );
    }

    private Task DownAsync() =>
        new DownOperation(_host, _desk.Ledger, _desk.Leases, _ => { }).RunAsync(default);
}
