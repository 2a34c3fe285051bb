using System.Diagnostics;
using System.Net.Sockets;
using System.Runtime.Versioning;
using Deploy.Host.Contracts;
using Deploy.Platforms.Local;
using Deploy.Rollouts;
using Deploy.Rollouts.Ports;

namespace Deploy.Platforms.Tests.Local;

[Category("Integration")]
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
    public async Task Write_HostDiedBetween_StartsItAgain()
    {
        await _rig.ServeAsync("1.0.0");
        await HostRig.KillAsync(await _rig.HostProcessAsync());

        await _rig.SplitAsync(0);

        Assert.That(await _rig.GetAsync("version"), Is.EqualTo("1.0.0"));
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

    [Test]
    public async Task Ensure_StateIsDamaged_SaysWhichFileAndWhatToDo()
    {
        var files = new HostFiles(_rig.Root);
        Directory.CreateDirectory(files.Folder);
        await File.WriteAllTextAsync(files.State, "{ not a state");

        Assert.That(
            () => _rig.Host.EnsureAsync(default),
            Throws
                .TypeOf<PlatformException>()
                .With.Message.Contains(files.State)
                .And.Message.Contains("./build.sh Full")
        );
        File.Delete(files.State);
    }

    [Test]
    public void Ensure_HostIsNotBuilt_SaysHowToBuildIt()
    {
        var nowhere = _rig.Options with { HostBinaries = _rig.Root };
        using var host = new LocalHost(nowhere, TimeProvider.System);

        Assert.That(
            () => host.EnsureAsync(default),
            Throws.TypeOf<PlatformException>().With.Message.Contains("./build.sh Compile")
        );
    }

    [Test]
    public async Task Ensure_RootIsDeep_FindsAShorterPlaceForItsSocket()
    {
        var deep = Path.Combine(_rig.Root, new string('a', 60), new string('b', 60));
        await using var rig = new HostRig(root: deep);

        await rig.Host.EnsureAsync(default);
        var socket = new HostFiles(deep).FindSocket();

        using (Assert.EnterMultipleScope())
        {
            Assert.That(socket, Does.Not.StartWith(deep));
            Assert.That(await rig.Host.LookAsync(default), Is.EqualTo(LocalHostCondition.Running));
        }
    }

    [Test]
    [Platform("Linux")]
    public async Task Host_Started_HoldsNothingOfItsCaller()
    {
        await _rig.Host.EnsureAsync(default);
        var id = await _rig.HostProcessAsync();

        using (Assert.EnterMultipleScope())
        {
            Assert.That(PipesOf($"{id}").Intersect(PipesOf("self")), Is.Empty);
            Assert.That(new FileInfo($"/proc/{id}/fd/0").LinkTarget, Is.EqualTo("/dev/null"));
            Assert.That(SessionOf(id), Is.EqualTo($"{id}"));
        }
    }

    [Test]
    [Platform("Linux")]
    [UnsupportedOSPlatform("windows")]
    public async Task Host_Started_OnlyItsOwnerMayControlIt()
    {
        await _rig.Host.EnsureAsync(default);
        var files = new HostFiles(_rig.Root);

        using (Assert.EnterMultipleScope())
        {
            Assert.That((int)File.GetUnixFileMode(files.Folder), Is.EqualTo(0b111_000_000));
            Assert.That((int)File.GetUnixFileMode(files.FindSocket()), Is.EqualTo(0b110_000_000));
        }
    }

    private static IEnumerable<int> HostsOf(string root) =>
        Process
            .GetProcesses()
            .Select(process => process.Id)
            .Where(id =>
                File.Exists($"/proc/{id}/cmdline")
                && File.ReadAllText($"/proc/{id}/cmdline")
                    .Contains($"--root\0{root}\0", StringComparison.Ordinal)
            );

    private static string[] PipesOf(string process) =>
        [
            .. Directory
                .GetFiles($"/proc/{process}/fd")
                .Select(file => new FileInfo(file).LinkTarget ?? "")
                .Where(target => target.StartsWith("pipe:", StringComparison.Ordinal)),
        ];

    private static string SessionOf(int id)
    {
        var stat = File.ReadAllText($"/proc/{id}/stat");
        return stat[(stat.LastIndexOf(')') + 2)..].Split(' ')[3];
    }

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
