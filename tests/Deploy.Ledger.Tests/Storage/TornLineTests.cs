using Deploy.Ledger.Lines;
using Deploy.Ledger.Storage;
using Deploy.Ledger.Tests.Worlds;
using Deploy.Rollouts.Ports;
using Microsoft.Extensions.Logging;

namespace Deploy.Ledger.Tests.Storage;

public sealed class TornLineTests
{
    [Test]
    public async Task Read_AfterAKillAtAnyByteOfAnAppend_KeepsAllThatWasAcknowledged()
    {
        using var scratch = new Scratch();
        using var ledger = await scratch.FilledAsync(2);
        var whole = await File.ReadAllBytesAsync(scratch.Paths.Entries);
        var last = (await ledger.ReadAsync(default))[^1];
        var (line, _) = EntryLine.Write(new(3, last.At, "me", Facts.Numbered(2)), last.Hash);
        for (var written = 1; written <= line.Length; written += 7)
        {
            await File.WriteAllBytesAsync(scratch.Paths.Entries, [.. whole, .. line[..written]]);
            using var next = scratch.Ledger();
            Assert.That(await next.ReadAsync(default), Has.Length.EqualTo(2));
            Assert.That(
                await File.ReadAllBytesAsync(scratch.Paths.TornFiles().Last()),
                Is.EqualTo(line[..written])
            );
            foreach (var file in scratch.Paths.TornFiles())
                File.Delete(file);
        }
    }

    [Test]
    public async Task Append_AfterATornLine_GoesOnWhereTheAcknowledgedEntriesEnd()
    {
        using var scratch = new Scratch();
        using var ledger = await scratch.FilledAsync(2);
        await File.AppendAllTextAsync(scratch.Paths.Entries, "{\"v\":1,\"numb");
        Assert.That((await ledger.AppendAsync(Facts.All[0], default)).Number, Is.EqualTo(3));
        using var fresh = scratch.Ledger();
        Assert.That(await fresh.ReadAsync(default), Has.Length.EqualTo(3));
    }

    [Test]
    public async Task Read_SeveralTornLinesInTurn_KeepsEachAndSaysSo()
    {
        using var scratch = new Scratch();
        using (await scratch.FilledAsync(1)) { }
        var log = new ListLogger();
        var options = new FileLedgerOptions { Root = scratch.Root, Logger = log };
        for (var i = 0; i < 3; i++)
        {
            await File.AppendAllTextAsync(scratch.Paths.Entries, $"torn {i}");
            using var ledger = new FileLedger(options, TimeProvider.System);
            await ledger.ReadAsync(default);
        }
        Assert.That(
            scratch.Paths.TornFiles().Select(File.ReadAllText),
            Is.EqualTo(new[] { "torn 0", "torn 1", "torn 2" })
        );
        Assert.That(log.Lines, Has.Count.EqualTo(3).And.All.Contains("entry 2: its 6 bytes"));
    }

    [Test]
    public async Task Read_AWholeEntryWhoseHeadWasNotWritten_IsAnEntry()
    {
        using var scratch = new Scratch();
        using (await scratch.FilledAsync(2)) { }
        var head = await File.ReadAllBytesAsync(scratch.Paths.Head);
        using (var ledger = scratch.Ledger())
            await ledger.AppendAsync(Facts.Numbered(2), default);
        await File.WriteAllBytesAsync(scratch.Paths.Head, head);
        using var next = scratch.Ledger();
        Assert.That(await next.ReadAsync(default), Has.Length.EqualTo(3));
        await next.AppendAsync(Facts.Numbered(3), default);
        Assert.That(Head.Read(scratch.Paths.Head).Number, Is.EqualTo(4));
    }

    [Test]
    public async Task Read_TheVeryFirstEntryWithoutAHead_IsAnEntry()
    {
        using var scratch = new Scratch();
        using (await scratch.FilledAsync(1)) { }
        File.Delete(scratch.Paths.Head);
        using var next = scratch.Ledger();
        Assert.That(await next.ReadAsync(default), Has.Length.EqualTo(1));
    }

    [TestCase(2)]
    [TestCase(3)]
    public async Task Read_AHeadThatLagsByMoreThanOne_IsRefused(int entries)
    {
        using var scratch = new Scratch();
        using (await scratch.FilledAsync(entries)) { }
        File.Delete(scratch.Paths.Head);
        using var next = scratch.Ledger();
        Assert.That(
            async () => await next.ReadAsync(default),
            Throws.TypeOf<LedgerCorruptException>().With.Message.Contains("at most one entry more")
        );
    }

    [Test]
    public async Task Read_ATornLineBehindAnUnacknowledgedEntry_IsRefused()
    {
        using var scratch = new Scratch();
        using (await scratch.FilledAsync(1)) { }
        File.Delete(scratch.Paths.Head);
        await File.AppendAllTextAsync(scratch.Paths.Entries, "torn");
        using var next = scratch.Ledger();
        Assert.That(
            async () => await next.ReadAsync(default),
            Throws.TypeOf<LedgerCorruptException>()
        );
    }

    private sealed class ListLogger : ILogger
    {
        public List<string> Lines { get; } = [];

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(
            LogLevel logLevel,
            EventId eventId,
            TState state,
            Exception? exception,
            Func<TState, Exception?, string> formatter
        ) => Lines.Add(formatter(state, exception));
    }
}
