using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Deploy.Host.Contracts;
using Deploy.Platforms.Local;
using Deploy.Rollouts;
using Deploy.Rollouts.Ports;

namespace Deploy.Platforms.Tests.Local;

[Category("Integration")]
[Parallelizable(ParallelScope.Self)]
[CancelAfter(120_000)]
public sealed class LocalHostTests
{
    private HostRig _rig = null!;

    [SetUp]
    public void Begin() => _rig = new();

    [TearDown]
    public async Task End() => await _rig.DisposeAsync();

    [Test]
    public async Task Ensure_TwoAtOnce_EndWithTheSameHost()
    {
        using var other = new LocalHost(_rig.Options, TimeProvider.System);

        await Task.WhenAll(_rig.Host.EnsureAsync(default), other.EnsureAsync(default));

        using (Assert.EnterMultipleScope())
        {
            Assert.That(await _rig.Host.LookAsync(default), Is.EqualTo(LocalHostCondition.Running));
            Assert.That(HostsOf(_rig.Root), Has.Exactly(1).Items);
        }
    }

    [Test]
    public async Task Ensure_HostWasKilled_ServesAgainWhatItServed()
    {
        await _rig.ServeAsync("1.0.0");
        await _rig.StartAsync("2.0.0");
        await _rig.SplitAsync(5);
        await HostRig.KillAsync(await _rig.HostProcessAsync());
        using var next = new LocalHost(_rig.Options, TimeProvider.System);

        await next.EnsureAsync(default);
        var state = await _rig.PlatformOf(next).ReadAsync(default);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(state.Stable!.Release.Version, Is.EqualTo("1.0.0"));
            Assert.That(state.Stable.IsReady && state.Candidate!.IsReady, Is.True);
            Assert.That(state.Candidate!.Release.Version, Is.EqualTo("2.0.0"));
            Assert.That(state.Split.Candidate, Is.EqualTo(Weight.FromPercent(5)));
            Assert.That(await _rig.GetAsync("version"), Is.AnyOf("1.0.0", "2.0.0"));
        }
    }

    [Test]
    public async Task Ensure_HostWasKilled_EndsTheProcessesItLeft()
    {
        await _rig.ServeAsync("1.0.0");
        var orphan = await _rig.ServiceProcessAsync();
        await HostRig.KillAsync(await _rig.HostProcessAsync());

        await _rig.Host.EnsureAsync(default);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(HostRig.IsRunning(orphan), Is.False);
            Assert.That(await _rig.ServiceProcessAsync(), Is.Not.EqualTo(orphan));
        }
    }

    [Test]
    public async Task Ensure_HostWasKilled_StillRefusesOldFences()
    {
        await _rig.ServeAsync("1.0.0");
        await _rig.Platform.RetireCandidateAsync(default, new Fence(9), default);
        await HostRig.KillAsync(await _rig.HostProcessAsync());

        Assert.That(
            () => _rig.Platform.SetSplitAsync(Split.AllStable, new Fence(8), default),
            Throws.TypeOf<FencedException>().With.Message.Contains("fence 8")
        );
    }

    [Test]
    public async Task ClaimFence_ByAnOlderRecord_IsAboveAllThatTheHostEverSaw()
    {
        await _rig.ServeAsync("1.0.0");
        await _rig.Platform.RetireCandidateAsync(default, new Fence(9), default);

        var fence = await ClaimAsync(above: 2);
        await _rig.Platform.RetireCandidateAsync(default, fence, default);

        Assert.That(fence, Is.EqualTo(new Fence(10)));
        Assert.That(
            () => _rig.Platform.SetSplitAsync(Split.AllStable, new Fence(9), default),
            Throws.TypeOf<FencedException>()
        );
    }

    [Test]
    public async Task ClaimFence_AfterEverythingWasStopped_IsStillAboveIt()
    {
        await _rig.ServeAsync("1.0.0");
        await _rig.Platform.RetireCandidateAsync(default, new Fence(9), default);
        await _rig.Host.StopAsync(HostRig.Drain, default);

        Assert.That(await ClaimAsync(above: 0), Is.EqualTo(new Fence(10)));
    }

    [Test]
    public async Task ClaimFence_HostWasKilled_IsAboveWhatTheKilledOneGave()
    {
        await ClaimAsync(above: 4);
        await HostRig.KillAsync(await _rig.HostProcessAsync());

        Assert.That(await ClaimAsync(above: 0), Is.EqualTo(new Fence(6)));
    }

    [Test]
    public async Task Write_HostDiedBetween_StartsItAgain()
    {
        await _rig.ServeAsync("1.0.0");
        await HostRig.KillAsync(await _rig.HostProcessAsync());

        await _rig.SplitAsync(0);

        Assert.That(await _rig.GetAsync("version"), Is.EqualTo("1.0.0"));
    }

    [Test]
    public async Task Read_HostWasKilledAndItsPortTaken_SaysByWhom()
    {
        await _rig.ServeAsync("1.0.0");
        await HostRig.KillAsync(await _rig.HostProcessAsync());
        using var holder = new TcpListener(IPAddress.Loopback, _rig.Environment.Port);
        holder.Start();

        Assert.That(
            () => _rig.Platform.ReadAsync(default),
            Throws
                .TypeOf<PlatformException>()
                .With.Message.Contains($"process {Environment.ProcessId}")
        );
        holder.Stop();
        var state = await _rig.Platform.ReadAsync(default);
        Assert.That(state.Stable!.Release.Version, Is.EqualTo("1.0.0"));
    }

    [Test]
    public async Task Look_HostWasKilled_SaysMissing()
    {
        await _rig.Host.EnsureAsync(default);
        await HostRig.KillAsync(await _rig.HostProcessAsync());

        Assert.That(await _rig.Host.LookAsync(default), Is.EqualTo(LocalHostCondition.Missing));
    }

    [Test]
    public async Task Stop_Running_LeavesNoProcessPortOrSocket()
    {
        await _rig.ServeAsync("1.0.0");
        var processes = new[] { await _rig.HostProcessAsync(), await _rig.ServiceProcessAsync() };

        await _rig.Host.StopAsync(HostRig.Drain, default);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(processes.Where(HostRig.IsRunning), Is.Empty);
            Assert.That(IsListening(_rig.Environment.Port), Is.False);
            Assert.That(File.Exists(new HostFiles(_rig.Root).FindSocket()), Is.False);
            Assert.That(
                await _rig.Host.LookAsync(default),
                Is.EqualTo(LocalHostCondition.NotStarted)
            );
        }
    }

    [Test]
    public async Task Stop_HostWasKilled_EndsWhatItLeftAndForgets()
    {
        await _rig.ServeAsync("1.0.0");
        var orphan = await _rig.ServiceProcessAsync();
        await HostRig.KillAsync(await _rig.HostProcessAsync());

        await _rig.Host.StopAsync(HostRig.Drain, default);
        await _rig.Host.EnsureAsync(default);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(HostRig.IsRunning(orphan), Is.False);
            Assert.That(await _rig.Host.ReadAllAsync(default), Is.Empty);
        }
    }

    private Task<Fence> ClaimAsync(long above) =>
        _rig.Host.ClaimFenceAsync(_rig.Environment.Name, new(above), default);

    private static IEnumerable<int> HostsOf(string root) =>
        Process
            .GetProcesses()
            .Select(process => process.Id)
            .Where(id =>
                File.Exists($"/proc/{id}/cmdline")
                && File.ReadAllText($"/proc/{id}/cmdline")
                    .Contains($"--root\0{root}\0", StringComparison.Ordinal)
            );

    private static bool IsListening(int port)
    {
        using var client = new TcpClient();
        try
        {
            client.Connect("127.0.0.1", port);
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }
}
