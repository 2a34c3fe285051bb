using System.Diagnostics;

namespace Deploy.Platforms.Tests.Local;

[Category("Integration")]
[Parallelizable(ParallelScope.Self)]
[CancelAfter(180_000)]
public sealed class TrafficTests
{
    private HostRig _rig = null!;

    [SetUp]
    public async Task Begin()
    {
        _rig = new(replicas: 2);
        await _rig.ServeAsync("1.0.0");
    }

    [TearDown]
    public async Task End() => await _rig.DisposeAsync();

    [Test]
    public async Task Rollout_UnderSteadyTraffic_LosesNothing()
    {
        await using var hammer = new Hammer(_rig.Environment.Url, requestsPerSecond: 300);
        await _rig.StartAsync("2.0.0");
        await _rig.SplitAsync(5);
        await hammer.WaitForAsync(600);
        await _rig.SplitAsync(50);
        await hammer.WaitForAsync(600);
        await _rig.SplitAsync(100);
        await hammer.WaitForAsync(300);
        await _rig.PromoteAsync();
        await hammer.WaitForAsync(600);

        Assert.That(hammer.Faults, Is.Empty);
    }

    [Test]
    public async Task Rollback_UnderSteadyTraffic_LosesNothing()
    {
        await using var hammer = new Hammer(_rig.Environment.Url, requestsPerSecond: 300);
        await _rig.StartAsync("2.0.0");
        await _rig.SplitAsync(50);
        await hammer.WaitForAsync(300);
        await _rig.Platform.RetireCandidateAsync(HostRig.Drain, HostRig.Fence, default);
        await hammer.WaitForAsync(300);

        Assert.That(hammer.Faults, Is.Empty);
    }

    [Test]
    public async Task Service_KilledUnderTraffic_ComesBackAndLosesAtMostWhatItWasAnswering()
    {
        await using var hammer = new Hammer(_rig.Environment.Url, requestsPerSecond: 300);
        await hammer.WaitForAsync(100);

        await HostRig.KillAsync(await _rig.ServiceProcessAsync());
        await HostRig.KillAsync(await _rig.ServiceProcessAsync());
        await hammer.WaitForAsync(900);
        var sample = await _rig.Platform.SampleAsync(default);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(hammer.Faults, Is.Empty);
            Assert.That(sample.Stable!.Restarts, Is.EqualTo(2));
        }
    }

    [Test]
    public async Task Request_ThatKillsItsProcess_IsNotTriedForEver()
    {
        var watch = Stopwatch.StartNew();
        using var answer = await _rig.Client.GetAsync("crash");

        using (Assert.EnterMultipleScope())
        {
            Assert.That((int)answer.StatusCode, Is.EqualTo(502));
            Assert.That(watch.Elapsed, Is.LessThan(TimeSpan.FromSeconds(5)));
            Assert.That(await _rig.GetAsync("version"), Is.EqualTo("1.0.0"));
        }
    }

    [Test]
    public async Task Post_WhoseProcessDies_IsNotSentTwice()
    {
        using var content = new StringContent("once");
        using var answer = await _rig.Client.PostAsync("crash", content);
        var sample = await _rig.Platform.SampleAsync(default);

        using (Assert.EnterMultipleScope())
        {
            Assert.That((int)answer.StatusCode, Is.EqualTo(502));
            Assert.That(sample.Stable!.Errors, Is.EqualTo(1));
        }
    }

    [Test]
    public async Task Promote_WithLongStream_LetsItFinish()
    {
        using var stream = await _rig.StreamAsync("stream?count=15&ms=100");
        await _rig.StartAsync("2.0.0");

        await _rig.PromoteAsync();
        var retired = (await _rig.Host.ReadAllAsync(default)).Single().Retired;
        var lines = (await stream.ReadToEndAsync()).Split("\n\n");

        using (Assert.EnterMultipleScope())
        {
            Assert.That(retired.Single().Release.Version, Is.EqualTo("1.0.0"));
            Assert.That(lines, Does.Contain("data: 14"));
            Assert.That(await _rig.GetAsync("version"), Is.EqualTo("2.0.0"));
        }
    }

    [Test]
    public async Task Promote_WithEndlessStream_CutsItAtTheEndOfTheDrainTime()
    {
        using var stream = await _rig.StreamAsync("stream?count=100000&ms=50");
        await _rig.StartAsync("2.0.0");
        var watch = Stopwatch.StartNew();

        await _rig.Platform.PromoteAsync(TimeSpan.FromSeconds(1), HostRig.Fence, default);

        Assert.That(stream.ReadToEndAsync, Throws.InstanceOf<IOException>());
        Assert.That(watch.Elapsed, Is.InRange(TimeSpan.FromSeconds(0.9), TimeSpan.FromSeconds(5)));
    }
}
