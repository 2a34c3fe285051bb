using Deploy.Ledger.Tests.Worlds;

namespace Deploy.Ledger.Tests;

public sealed class LedgerVerificationTests
{
    [Test]
    public async Task Run_OnASoundLedger_TellsCountLastHashAndTornFiles()
    {
        using var scratch = new Scratch();
        using var ledger = await scratch.FilledAsync(2);
        await File.AppendAllTextAsync(scratch.Paths.Entries, "torn");
        var last = (await ledger.ReadAsync(default))[^1];
        Assert.That(
            await RunAsync(scratch),
            Is.EqualTo(new LedgerVerification.Sound(2, last.Hash, [.. scratch.Paths.TornFiles()]))
                .Using(Dump.Comparer)
        );
    }

    [Test]
    public async Task Run_WhereThereIsNoLedger_IsSoundAndEmpty()
    {
        using var scratch = new Scratch();
        Assert.That((await RunAsync(scratch)).Match(sound => sound.Entries, _ => -1), Is.Zero);
    }

    [Test]
    public async Task Run_OnABrokenLedger_TellsWhere()
    {
        using var scratch = new Scratch();
        using var ledger = await scratch.FilledAsync(2);
        await File.WriteAllTextAsync(scratch.Paths.Entries, "nonsense\n");
        Assert.That(
            (await RunAsync(scratch)).Match(_ => "", broken => broken.Message),
            Does.Contain("entry 1")
        );
    }

    private static Task<LedgerVerification> RunAsync(Scratch scratch) =>
        LedgerVerification.RunAsync(new() { Root = scratch.Root }, TimeProvider.System, default);
}
