using System.Diagnostics;
using Deploy.Ledger.Tests.Worlds;
using Deploy.Rollouts.Ports;

namespace Deploy.Ledger.Tests.Leases;

[Category("Integration"), NonParallelizable]
public sealed class LeaseRacesTests
{
    [Test, CancelAfter(60_000)]
    public async Task Take_ByTwoProcessesAtOnce_IsGrantedToExactlyOneAndFreedByItsDeath(
        CancellationToken cancel
    )
    {
        using var scratch = new Scratch();
        var racers = new List<Process>();
        try
        {
            for (var i = 0; i < 2; i++)
                racers.Add(OtherProcess.Start(OtherProcess.Take, scratch.Root, "production"));
            var said = new List<string?>();
            foreach (var racer in racers)
                said.Add(await racer.StandardOutput.ReadLineAsync(cancel));
            Assert.That(said, Is.EquivalentTo(new[] { "taken", "held" }));
        }
        finally
        {
            foreach (var racer in racers)
            {
                racer.Kill();
                await racer.WaitForExitAsync(CancellationToken.None);
                racer.Dispose();
            }
        }
        using var ledger = scratch.Ledger();
        var leases = new FileLeases(new() { Root = scratch.Root }, ledger, TimeProvider.System);
        Assert.That(
            await leases.TakeAsync("production", "after the crash", false, cancel),
            Is.TypeOf<LeaseOutcome.Taken>()
        );
    }
}
