using Deploy.Ledger.Tests.Worlds;
using Deploy.Rollouts.Ports;

namespace Deploy.Ledger.Tests.Leases;

/// <summary>The leases' file is lost, or put back from an older copy.</summary>
public sealed class RestoredLeasesTests
{
    private readonly Scratch _scratch = new();
    private readonly ManualTimeProvider _clock = new(ManualTimeProvider.Start);
    private readonly Platform _platform = new();

    [TearDown]
    public void RemoveFiles() => _scratch.Dispose();

    [Test]
    public async Task Take_AfterAnOlderFileWasPutBack_IsAboveWhatThePlatformSaw()
    {
        await TakeAndGiveBackAsync(2);
        var backup = await File.ReadAllBytesAsync(_scratch.Paths.Leases);
        await TakeAndGiveBackAsync(3);
        await File.WriteAllBytesAsync(_scratch.Paths.Leases, backup);

        Assert.That((await TakeAsync(Of("anna"))).Fence, Is.EqualTo(new Fence(6)));
    }

    [Test]
    public async Task Take_AfterTheFileWasLost_IsAboveWhatThePlatformSaw()
    {
        await TakeAndGiveBackAsync(3);
        File.Delete(_scratch.Paths.Leases);

        Assert.That((await TakeAsync(Of("anna"))).Fence, Is.EqualTo(new Fence(4)));
    }

    [Test]
    public async Task Take_WhilePutBackUnderALivingHolder_NeverGivesItsFenceAgain()
    {
        await TakeAndGiveBackAsync(1);
        var backup = await File.ReadAllBytesAsync(_scratch.Paths.Leases);
        var annas = await TakeAsync(Of("anna"));
        await File.WriteAllBytesAsync(_scratch.Paths.Leases, backup);

        var bens = await TakeAsync(Of("ben"));

        Assert.That(bens.Fence.Token, Is.GreaterThan(annas.Fence.Token));
        Assert.That(await Of("anna").RenewAsync(annas, default), Is.False);
    }

    [Test]
    public async Task Fenced_WhilePutBackUnderALivingHolder_TakesNothingFromIt()
    {
        var (file, ledger) = (Of("anna"), _scratch.Ledger());
        var annas = file.Fenced(ledger);
        await TakeAsync(file);
        File.Delete(_scratch.Paths.Leases);
        await TakeAsync(Of("ben"));

        Assert.That(
            async () => await annas.AppendAsync(Facts.All[3], default),
            Throws.TypeOf<FencedException>()
        );
        ledger.Dispose();
    }

    [Test]
    public async Task Take_WhatAnotherHolds_LeavesItsFenceTheNewest()
    {
        var annas = await TakeAsync(Of("anna"));

        await Of("ben").TakeAsync("production", "deploy", false, default);

        Assert.That(_platform.Newest, Is.EqualTo(annas.Fence));
    }

    [Test]
    public void Take_WherePlatformCannotBeAsked_TakesNothing()
    {
        _platform.IsGone = true;

        Assert.That(async () => await TakeAsync(Of("anna")), Throws.TypeOf<PlatformException>());
        Assert.That(File.Exists(_scratch.Paths.Leases), Is.False);
    }

    private async Task TakeAndGiveBackAsync(int times)
    {
        for (var i = 0; i < times; i++)
            await Of("anna").ReleaseAsync(await TakeAsync(Of("anna")), default);
    }

    private static async Task<Lease> TakeAsync(FileLeases leases) =>
        ((LeaseOutcome.Taken)await leases.TakeAsync("production", "deploy", false, default)).Lease;

    private FileLeases Of(string holder) =>
        new(
            new()
            {
                Root = _scratch.Root,
                Holder = holder,
                Fences = _platform,
            },
            _scratch.Ledger(),
            _clock
        );

    /// <summary>Remembers, as a platform does, whatever becomes of the record.</summary>
    private sealed class Platform : IFences
    {
        public Fence Newest { get; private set; }

        public bool IsGone { get; set; }

        public Task OpenAsync(string resource, CancellationToken cancellationToken) =>
            IsGone ? throw new PlatformException("gone") : Task.CompletedTask;

        public Task<Fence> NextAsync(
            string resource,
            Fence above,
            CancellationToken cancellationToken
        ) => Task.FromResult(Newest = new(Math.Max(Newest.Token, above.Token) + 1));
    }
}
