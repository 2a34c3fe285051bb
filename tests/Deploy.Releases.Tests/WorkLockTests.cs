using Deploy.Releases.Publishing;

namespace Deploy.Releases.Tests;

[CancelAfter(20_000)]
public sealed class WorkLockTests
{
    [Test]
    public async Task Take_HeldByAnother_WaitsUntilItIsGivenBack(CancellationToken token)
    {
        using var folder = new TempFolder();
        var first = await WorkLock.TakeAsync(folder.Path, TimeProvider.System, token);
        var second = WorkLock.TakeAsync(folder.Path, TimeProvider.System, token);
        Assert.That(second.IsCompleted, Is.False);
        first.Dispose();
        using var taken = await second;
        Assert.That(taken, Is.Not.Null);
    }

    [Test]
    public async Task Take_CancelledWhileWaiting_EndsAsCancelled(CancellationToken token)
    {
        using var folder = new TempFolder();
        using var first = await WorkLock.TakeAsync(folder.Path, TimeProvider.System, token);
        using var source = CancellationTokenSource.CreateLinkedTokenSource(token);
        var second = WorkLock.TakeAsync(folder.Path, TimeProvider.System, source.Token);
        await source.CancelAsync();
        await Assert.ThatAsync(() => second, Throws.InstanceOf<OperationCanceledException>());
    }
}
