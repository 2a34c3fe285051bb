using System.Runtime.Versioning;
using Deploy.Host.Contracts;
using Deploy.Platforms.Local;
using Deploy.Rollouts.Ports;

namespace Deploy.Platforms.Tests.Local;

[Category("Integration")]
[Parallelizable(ParallelScope.Self)]
[CancelAfter(120_000)]
public sealed class LocalHostStartTests
{
    private HostRig _rig = null!;

    [SetUp]
    public void Begin() => _rig = new();

    [TearDown]
    public async Task End() => await _rig.DisposeAsync();

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
    public async Task Ensure_HostSpeaksAnotherProtocol_SaysHowToStopIt()
    {
        var files = new HostFiles(_rig.Root);
        Directory.CreateDirectory(files.Folder);
        using var other = new OtherHost(files, protocol: HostProtocol.Version + 1);

        Assert.That(
            () => _rig.Host.EnsureAsync(default),
            Throws.TypeOf<PlatformException>().With.Message.Contains("./build.sh Down")
        );
        await other.EndAsync();
    }

    [Test]
    public void Ensure_HostIsNotBuilt_SaysHowToBuildIt()
    {
        var nowhere = _rig.Options with { HostBinaries = _rig.Root };
        using var host = new LocalHost(nowhere, TimeProvider.System);

        Assert.That(
            () => host.EnsureAsync(default),
            Throws.TypeOf<PlatformException>().With.Message.Contains("remove its folder")
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
        await rig.Host.StopAsync(HostRig.Drain, default);
        Assert.That(Directory.Exists(Path.GetDirectoryName(socket)), Is.False);
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
}
