using System.Collections.Immutable;
using Deploy.Host.Contracts;
using Deploy.Host.Control;
using Deploy.Host.Environments;
using Deploy.Host.Storage;

namespace Deploy.Host.Tests.Environments;

public sealed class FencedWritesTests
{
    private readonly TemporaryFolder _folder = new();
    private StateFile _state = null!;
    private FencedWrites _writes = null!;
    private int _written;

    [OneTimeTearDown]
    public void End() => _folder.Dispose();

    [SetUp]
    public void Begin()
    {
        _folder.Clear();
        _written = 0;
        _state = StateFile.Open(Path.Combine(_folder.Path, "state.json"));
        _writes = new("production", _state);
    }

    [TestCase(1, 1)]
    [TestCase(1, 2)]
    [TestCase(0, 0)]
    public async Task Do_FenceNoOlderThanTheNewest_IsDone(long first, long second)
    {
        await WriteAsync(first);
        await WriteAsync(second);

        Assert.That(_written, Is.EqualTo(2));
    }

    [Test]
    public async Task Do_OlderFence_IsRefusedAndNotDone()
    {
        await WriteAsync(5);

        Assert.That(
            () => WriteAsync(4),
            Throws
                .TypeOf<ControlException>()
                .With.Property("Kind")
                .EqualTo(HostFaultKind.Fenced)
                .And.Message.Contains("the newest is 5")
        );
        Assert.That(_written, Is.EqualTo(1));
    }

    [Test]
    public void Do_WriteFails_ItsFenceCountsAllTheSame()
    {
        Assert.That(
            () => _writes.DoAsync(9, () => throw new IOException(), default),
            Throws.TypeOf<IOException>()
        );
        Assert.That(() => WriteAsync(8), Throws.TypeOf<ControlException>());
    }

    [Test]
    public async Task Do_OlderFenceInAnotherEnvironment_IsDone()
    {
        await WriteAsync(5);
        await new FencedWrites("staging", _state).DoAsync(1, Count, default);

        Assert.That(_written, Is.EqualTo(2));
    }

    [Test]
    public async Task Do_SeveralAtOnce_OneAfterTheOther()
    {
        var inside = 0;
        var overlaps = 0;
        async Task One()
        {
            if (Interlocked.Increment(ref inside) > 1)
                Interlocked.Increment(ref overlaps);
            await Task.Yield();
            Interlocked.Decrement(ref inside);
        }

        await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => _writes.DoAsync(One, default)));

        Assert.That(overlaps, Is.Zero);
    }

    [Test]
    public void Store_AChange_IsOnDisk()
    {
        _state.Change(s =>
            s with
            {
                Environments = ImmutableSortedDictionary<string, DesiredEnvironment>.Empty.Add(
                    "production",
                    new() { Spec = Samples.Environment() }
                ),
            }
        );

        _writes.Store(e => e with { CandidateBasisPoints = 500 });

        var stored = StateFile.Open(Path.Combine(_folder.Path, "state.json")).State;
        Assert.That(stored.Environments["production"].CandidateBasisPoints, Is.EqualTo(500));
    }

    private Task WriteAsync(long fence) => _writes.DoAsync(fence, Count, default);

    private Task Count()
    {
        _written++;
        return Task.CompletedTask;
    }
}
