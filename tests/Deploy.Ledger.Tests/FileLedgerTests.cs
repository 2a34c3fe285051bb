using System.Runtime.Versioning;
using Deploy.Ledger.Tests.Worlds;

namespace Deploy.Ledger.Tests;

public sealed class FileLedgerTests
{
    [Test]
    public async Task Read_WhereThereIsNoLedger_IsEmptyAndCreatesNothing()
    {
        using var scratch = new Scratch();
        using var ledger = scratch.Ledger();
        Assert.That(await ledger.ReadAsync(default), Is.Empty);
        Assert.That(Directory.EnumerateFileSystemEntries(scratch.Root), Is.Empty);
    }

    [Test]
    public async Task Append_EachKindOfFact_IsReadByAnotherInstance()
    {
        using var scratch = new Scratch();
        using var ledger = scratch.Ledger();
        using var other = scratch.Ledger();
        var appended = new List<Deploy.Rollouts.Entries.Entry>();
        foreach (var fact in Facts.All)
            appended.Add(await ledger.AppendAsync(fact, default));
        Assert.That(await other.ReadAsync(default), Is.EqualTo(appended).Using(Dump.Comparer));
    }

    [Test]
    public async Task Append_AnEntry_CarriesNumberTimeAndAuthor()
    {
        using var scratch = new Scratch();
        var clock = new ManualTimeProvider(ManualTimeProvider.Start);
        using var ledger = scratch.Ledger("anna@box pid 3", clock);
        await ledger.AppendAsync(Facts.All[0], default);
        clock.Advance(TimeSpan.FromSeconds(2));
        var entry = await ledger.AppendAsync(Facts.All[1], default);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(entry.Number, Is.EqualTo(2));
            Assert.That(entry.At, Is.EqualTo(ManualTimeProvider.Start.AddSeconds(2)));
            Assert.That(entry.By, Is.EqualTo("anna@box pid 3"));
        }
    }

    [Test]
    public async Task Append_ByTwoInstancesInTurn_SeesWhatTheOtherWrote()
    {
        using var scratch = new Scratch();
        using var first = scratch.Ledger("first");
        using var second = scratch.Ledger("second");
        for (var i = 0; i < 3; i++)
        {
            await first.AppendAsync(Facts.Numbered(i), default);
            await second.AppendAsync(Facts.Numbered(i), default);
        }
        Assert.That(
            (await first.ReadAsync(default)).Select(entry => (entry.Number, entry.By)),
            Is.EqualTo(
                new[]
                {
                    (1L, "first"),
                    (2L, "second"),
                    (3L, "first"),
                    (4L, "second"),
                    (5L, "first"),
                    (6L, "second"),
                }
            )
        );
    }

    [Test]
    public async Task Append_ByManyInstancesAtOnce_LosesNothingAndLeavesNoGap()
    {
        const int writers = 8;
        const int each = 12;
        using var scratch = new Scratch();
        await Task.WhenAll(
            Enumerable
                .Range(0, writers)
                .Select(writer =>
                    Task.Run(async () =>
                    {
                        using var ledger = scratch.Ledger($"writer {writer}");
                        for (var i = 0; i < each; i++)
                            await ledger.AppendAsync(Facts.Numbered(i), default);
                    })
                )
        );
        using var reader = scratch.Ledger();
        var entries = await reader.ReadAsync(default);
        Assert.That(
            entries.CountBy(entry => entry.By).Select(pair => pair.Value),
            Has.All.EqualTo(each)
        );
        Assert.That(entries, Has.Length.EqualTo(writers * each));
    }

    [Test]
    public async Task Read_WhileAnotherAppends_AlwaysSeesAWholeChain()
    {
        using var scratch = new Scratch();
        using var writer = scratch.Ledger();
        using var reader = scratch.Ledger();
        var writing = Task.Run(async () =>
        {
            for (var i = 0; i < 40; i++)
                await writer.AppendAsync(Facts.Numbered(i), default);
        });
        var seen = 0;
        while (seen < 40)
        {
            var entries = await reader.ReadAsync(default);
            Assert.That(entries, Has.Length.GreaterThanOrEqualTo(seen));
            seen = entries.Length;
        }
        await writing;
    }

    [Test, Platform(Exclude = "Win", Reason = "Windows has no such modes.")]
    [UnsupportedOSPlatform("windows")]
    public async Task Files_OfTheLedger_AreForTheirOwnerOnly()
    {
        using var scratch = new Scratch();
        using var ledger = await scratch.FilledAsync(1);
        const UnixFileMode own = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        Assert.That(
            File.GetUnixFileMode(scratch.Paths.Directory),
            Is.EqualTo(own | UnixFileMode.UserExecute)
        );
        Assert.That(
            Directory.EnumerateFiles(scratch.Paths.Directory).Select(File.GetUnixFileMode),
            Has.All.EqualTo(own)
        );
    }

    [Test]
    public async Task Append_WithACancelledToken_WritesNothing()
    {
        using var scratch = new Scratch();
        using var ledger = await scratch.FilledAsync(1);
        var before = await File.ReadAllBytesAsync(scratch.Paths.Entries);
        Assert.That(
            async () => await ledger.AppendAsync(Facts.All[0], new(canceled: true)),
            Throws.InstanceOf<OperationCanceledException>()
        );
        Assert.That(await File.ReadAllBytesAsync(scratch.Paths.Entries), Is.EqualTo(before));
    }

    [Test]
    public async Task Append_WhileALockIsNeverGivenBack_SaysWhichAndHowToFindItsHolder()
    {
        using var scratch = new Scratch();
        using var ledger = new FileLedger(
            new()
            {
                Root = scratch.Root,
                By = "late",
                LockWaitMax = TimeSpan.FromMilliseconds(5),
            },
            TimeProvider.System
        );
        scratch.Paths.CreateDirectory();
        using var held = await Deploy.Ledger.Storage.FileLock.TakeAsync(
            new(scratch.Paths.Lock, TimeSpan.Zero),
            TimeProvider.System,
            default
        );
        Assert.That(
            async () => await ledger.AppendAsync(Facts.All[0], default),
            Throws.TypeOf<TimeoutException>().With.Message.Contains($"fuser {scratch.Paths.Lock}")
        );
    }

    [Test, Category("Integration"), NonParallelizable]
    public async Task Read_TwoThousandEntries_TakesAtMostFifteenMilliseconds()
    {
        using var scratch = new Scratch();
        scratch.WriteAtOnce([
            .. Enumerable.Range(0, 1950).Select(Facts.Numbered),
            .. Enumerable.Range(0, 50).Select(i => Facts.All[i % Facts.All.Length]),
        ]);
        var (first, best) = (TimeSpan.Zero, TimeSpan.MaxValue);
        for (var i = 0; i < 25; i++)
        {
            using var fresh = scratch.Ledger();
            // Processor time: other programs on the machine must not decide this.
            var before = Environment.CpuUsage.TotalTime;
            Assert.That(await fresh.ReadAsync(default), Has.Length.EqualTo(2000));
            var took = Environment.CpuUsage.TotalTime - before;
            first = i == 0 ? took : first;
            best = took < best ? took : best;
        }
        TestContext.Out.WriteLine(
            $"2000 entries: {best.TotalMilliseconds:0.0} ms, cold {first.TotalMilliseconds:0.0} ms"
        );
        Assert.That(best, Is.LessThanOrEqualTo(TimeSpan.FromMilliseconds(15)));
    }
}
