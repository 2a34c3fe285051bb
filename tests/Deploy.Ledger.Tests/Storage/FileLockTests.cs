using Deploy.Ledger.Storage;
using Deploy.Ledger.Tests.Worlds;

namespace Deploy.Ledger.Tests.Storage;

public sealed class FileLockTests
{
    [Test]
    public async Task Take_WhileHeld_WaitsUntilItIsGivenBack()
    {
        using var scratch = new Scratch();
        var first = await TakeAsync(scratch, TimeProvider.System);
        var second = TakeAsync(scratch, TimeProvider.System);
        Assert.That(second.IsCompleted, Is.False);
        first.Dispose();
        using var taken = await second;
    }

    [Test]
    public async Task Take_WhileHeldForTooLong_EndsAtItsBound()
    {
        using var scratch = new Scratch();
        var clock = new ManualTimeProvider(ManualTimeProvider.Start);
        using var held = await TakeAsync(scratch, clock);
        var waiting = TakeAsync(scratch, clock);
        while (!waiting.IsCompleted)
            clock.Advance(TimeSpan.FromSeconds(0.5));
        Assert.That(async () => await waiting, Throws.TypeOf<TimeoutException>());
        Assert.That(
            clock.GetUtcNow() - ManualTimeProvider.Start,
            Is.GreaterThanOrEqualTo(TimeSpan.FromSeconds(10))
        );
    }

    [Test]
    public async Task Take_WhereTheDirectoryIsMissing_FailsAtOnce()
    {
        using var scratch = new Scratch();
        await Assert.ThatAsync(
            () =>
                FileLock.TakeAsync(
                    new(Path.Combine(scratch.Root, "no", "lock"), TimeSpan.FromHours(1)),
                    TimeProvider.System,
                    default
                ),
            Throws.InstanceOf<IOException>()
        );
    }

    [Test]
    public async Task Take_WhileHeldAndThenCancelled_IsCancelled()
    {
        using var scratch = new Scratch();
        using var cancel = new CancellationTokenSource();
        using var held = await TakeAsync(scratch, TimeProvider.System);
        var waiting = TakeAsync(scratch, TimeProvider.System, cancel.Token);
        await cancel.CancelAsync();
        Assert.That(async () => await waiting, Throws.InstanceOf<OperationCanceledException>());
    }

    private static Task<FileLock> TakeAsync(
        Scratch scratch,
        TimeProvider clock,
        CancellationToken cancellationToken = default
    ) =>
        FileLock.TakeAsync(
            new(Path.Combine(scratch.Root, "lock"), TimeSpan.FromSeconds(10)),
            clock,
            cancellationToken
        );
}
