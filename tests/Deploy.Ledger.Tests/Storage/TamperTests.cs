using Deploy.Ledger.Tests.Worlds;
using Deploy.Rollouts.Ports;

namespace Deploy.Ledger.Tests.Storage;

public sealed class TamperTests
{
    [Test]
    public async Task Verify_AnyByteOfAnyFileFlipped_IsFound()
    {
        using var scratch = new Scratch();
        using var ledger = await scratch.FilledAsync(2);
        foreach (var file in new[] { scratch.Paths.Entries, scratch.Paths.Head })
        {
            var whole = await File.ReadAllBytesAsync(file);
            for (var at = 0; at < whole.Length; at++)
            {
                var altered = whole.ToArray();
                altered[at] ^= (byte)(1 << (at % 8));
                await File.WriteAllBytesAsync(file, altered);
                Assert.That(await VerifyAsync(scratch), Is.TypeOf<LedgerVerification.Broken>());
            }
            await File.WriteAllBytesAsync(file, whole);
        }
        Assert.That(await VerifyAsync(scratch), Is.TypeOf<LedgerVerification.Sound>());
    }

    [Test]
    public async Task Verify_TheEndCutOffAtAnyByte_IsFound()
    {
        using var scratch = new Scratch();
        using var ledger = await scratch.FilledAsync(2);
        var whole = await File.ReadAllBytesAsync(scratch.Paths.Entries);
        for (var length = 0; length < whole.Length; length++)
        {
            await File.WriteAllBytesAsync(scratch.Paths.Entries, whole[..length]);
            Assert.That(await VerifyAsync(scratch), Is.TypeOf<LedgerVerification.Broken>());
        }
    }

    [TestCase(0, 1)]
    [TestCase(1, 2)]
    [TestCase(0, 2)]
    public async Task Verify_TwoLinesExchanged_IsFound(int one, int other)
    {
        using var scratch = new Scratch();
        using var ledger = await scratch.FilledAsync(3);
        var lines = await File.ReadAllLinesAsync(scratch.Paths.Entries);
        (lines[one], lines[other]) = (lines[other], lines[one]);
        await File.WriteAllLinesAsync(scratch.Paths.Entries, lines);
        Assert.That(await VerifyAsync(scratch), Is.TypeOf<LedgerVerification.Broken>());
    }

    [TestCase(0)]
    [TestCase(1)]
    [TestCase(2)]
    public async Task Verify_ALineLeftOut_IsFound(int missing)
    {
        using var scratch = new Scratch();
        using var ledger = await scratch.FilledAsync(3);
        var lines = (await File.ReadAllLinesAsync(scratch.Paths.Entries)).ToList();
        lines.RemoveAt(missing);
        await File.WriteAllLinesAsync(scratch.Paths.Entries, lines);
        Assert.That(await VerifyAsync(scratch), Is.TypeOf<LedgerVerification.Broken>());
    }

    [Test]
    public async Task Read_AnAlteredEntry_NamesFileNumberExpectedAndSeen()
    {
        using var scratch = new Scratch();
        using (await scratch.FilledAsync(3)) { }
        var text = await File.ReadAllTextAsync(scratch.Paths.Entries);
        await File.WriteAllTextAsync(
            scratch.Paths.Entries,
            text.Replace("\"attempt\":1", "\"attempt\":7", StringComparison.Ordinal)
        );
        using var ledger = scratch.Ledger();
        Assert.That(
            async () => await ledger.ReadAsync(default),
            Throws
                .TypeOf<LedgerCorruptException>()
                .With.Message.Contains(scratch.Paths.Entries)
                .And.Message.Contains("entry 2 (line 2 of entries.jsonl)")
                .And.Message.Contains("expected the hash sha256:")
                .And.Message.Contains("seen sha256:")
        );
    }

    [Test]
    public async Task Append_ToAnAlteredLedger_IsRefusedAndChangesNothing()
    {
        using var scratch = new Scratch();
        using (await scratch.FilledAsync(2)) { }
        var text = await File.ReadAllTextAsync(scratch.Paths.Entries);
        text = text.Replace("shift", "drift", StringComparison.Ordinal);
        await File.WriteAllTextAsync(scratch.Paths.Entries, text);
        using var ledger = scratch.Ledger();
        Assert.That(
            async () => await ledger.AppendAsync(Facts.All[0], default),
            Throws.TypeOf<LedgerCorruptException>()
        );
        Assert.That(await File.ReadAllTextAsync(scratch.Paths.Entries), Is.EqualTo(text));
    }

    [Test]
    public async Task Append_AfterTheFilesWereReplacedBehindOurBack_IsRefused()
    {
        using var scratch = new Scratch();
        using var other = new Scratch();
        using var ledger = await scratch.FilledAsync(2);
        using var stranger = other.Ledger("somebody else");
        for (var i = 0; i < 3; i++)
            await stranger.AppendAsync(Facts.Numbered(i), default);
        File.Copy(other.Paths.Entries, scratch.Paths.Entries, overwrite: true);
        File.Copy(other.Paths.Head, scratch.Paths.Head, overwrite: true);
        Assert.That(
            async () => await ledger.AppendAsync(Facts.All[0], default),
            Throws.TypeOf<LedgerCorruptException>()
        );
    }

    private static Task<LedgerVerification> VerifyAsync(Scratch scratch) =>
        LedgerVerification.RunAsync(new() { Root = scratch.Root }, TimeProvider.System, default);
}
