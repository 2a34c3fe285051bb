using System.Collections.Immutable;
using System.Net;
using System.Net.Sockets;
using Deploy.Host.Contracts;
using Deploy.Platforms.Local;
using Deploy.Rollouts;
using Deploy.Rollouts.Ports;
using Deploy.Rollouts.Releases;

namespace Deploy.Platforms.Tests.Local;

/// <summary>A real host process in a folder of its own, with one environment.</summary>
internal sealed class HostRig : IAsyncDisposable
{
    public static readonly TimeSpan Ready = TimeSpan.FromSeconds(30);
    public static readonly TimeSpan Drain = TimeSpan.FromSeconds(5);
    private readonly Dictionary<string, string> _behaviours = [];
    private readonly Dictionary<string, ImmutableSortedDictionary<string, Digest>> _files = [];

    public HostRig(int replicas = 1, string root = "")
    {
        Root =
            root != ""
                ? root
                : Path.Combine(Path.GetTempPath(), $"deploy-test-{Guid.NewGuid():N}"[..24]);
        Directory.CreateDirectory(Root);
        Options = new()
        {
            Root = Root,
            HostBinaries = BuiltFolder("Deploy.Host"),
            Dotnet = Dotnet,
        };
        Host = new(Options, TimeProvider.System);
        Environment = new()
        {
            Name = EnvironmentName.Parse("production"),
            Port = FreePort(),
            Replicas = replicas,
        };
        Platform = PlatformOf(Host);
        Client = new(
            new SocketsHttpHandler { UseProxy = false, PooledConnectionIdleTimeout = Ready }
        )
        {
            BaseAddress = Environment.Url,
            Timeout = TimeSpan.FromSeconds(60),
        };
    }

    public string Root { get; }

    public LocalHostOptions Options { get; }

    public LocalHost Host { get; }

    public LocalEnvironment Environment { get; }

    public LocalPlatform Platform { get; }

    public HttpClient Client { get; }

    public static Fence Fence => new(1);

    private static string Dotnet =>
        System.Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet";

    public static string BuiltFolder(string project)
    {
        var configuration = Path.GetFileName(AppContext.BaseDirectory.TrimEnd('/', '\\'));
        return Path.GetFullPath(
            Path.Combine(AppContext.BaseDirectory, "..", "..", project, configuration)
        );
    }

    public static int FreePort()
    {
        using var socket = new Socket(SocketType.Stream, ProtocolType.Tcp);
        socket.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        return ((IPEndPoint)socket.LocalEndPoint!).Port;
    }

    public static ReleaseId Release(string version) =>
        new("test-service", version, Digest.Of(System.Text.Encoding.UTF8.GetBytes(version)));

    public LocalPlatform PlatformOf(LocalHost host) =>
        new(Environment, host, FindAsync, TimeProvider.System);

    public void Behaves(string version, string behaviour) => _behaviours[version] = behaviour;

    /// <summary>The manifest of this version says that the file has this digest.</summary>
    public void Ships(string version, string file, Digest digest) =>
        _files[version] = ImmutableSortedDictionary<string, Digest>.Empty.Add(file, digest);

    public async Task<Dictionary<string, int>> VersionsOfAsync(int requests)
    {
        var seen = new Dictionary<string, int>();
        for (var i = 0; i < requests; i++)
        {
            var version = await GetAsync("version");
            seen[version] = seen.GetValueOrDefault(version) + 1;
        }
        return seen;
    }

    public static Dictionary<string, int> Only(string version, int count) =>
        new() { [version] = count };

    public Task<StartOutcome> StartAsync(string version) =>
        Platform.StartCandidateAsync(Release(version), Ready, Fence, default);

    public Task SplitAsync(decimal percent) =>
        Platform.SetSplitAsync(new(Weight.FromPercent(percent)), Fence, default);

    public Task PromoteAsync() => Platform.PromoteAsync(Drain, Fence, default);

    /// <summary>Makes this version stable.</summary>
    public async Task ServeAsync(string version)
    {
        var outcome = await StartAsync(version);
        Assert.That(outcome, Is.InstanceOf<StartOutcome.Ready>(), outcome.ToString());
        await PromoteAsync();
    }

    public async Task<int> HostProcessAsync()
    {
        using var connection = new HostConnection(new HostFiles(Root), TimeProvider.System);
        var info = await connection.GetAsync(
            HostProtocol.InfoPath,
            HostJson.Default.HostInfo,
            default
        );
        return info.ProcessId;
    }

    /// <summary>As kill -9 does; returns when it is gone.</summary>
    public static async Task KillAsync(int processId)
    {
        using var process = System.Diagnostics.Process.GetProcessById(processId);
        process.Kill();
        await process.WaitForExitAsync();
    }

    public static bool IsRunning(int processId) =>
        File.Exists($"/proc/{processId}/stat")
        && !File.ReadAllText($"/proc/{processId}/stat").Contains(") Z ", StringComparison.Ordinal);

    public async Task<int> ServiceProcessAsync() =>
        int.Parse(await GetAsync("pid"), System.Globalization.CultureInfo.InvariantCulture);

    public Task<string> GetAsync(string path) => Client.GetStringAsync(path);

    /// <summary>The answer's body, readable as it arrives.</summary>
    public async Task<StreamReader> StreamAsync(string path) =>
        new(await Client.GetStreamAsync(path));

    /// <summary>Sends this request line as it is; the whole answer.</summary>
    public async Task<string> RawAsync(string line)
    {
        using var client = new TcpClient();
        await client.ConnectAsync(IPAddress.Loopback, Environment.Port);
        await using var stream = client.GetStream();
        var request = $"{line}\r\nHost: x\r\nConnection: close\r\n\r\n";
        await stream.WriteAsync(System.Text.Encoding.ASCII.GetBytes(request));
        using var reader = new StreamReader(stream);
        return (await reader.ReadToEndAsync()).Replace(
            "\r\n0\r\n\r\n",
            "",
            StringComparison.Ordinal
        );
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await Host.StopAsync(TimeSpan.Zero, default);
        Host.Dispose();
        if (System.Environment.GetEnvironmentVariable("DEPLOY_KEEP") is null)
            Directory.Delete(Root, recursive: true);
    }

    private Task<ShippedRelease> FindAsync(ReleaseId release, CancellationToken token)
    {
        var behaviour = _behaviours.GetValueOrDefault(release.Version, "");
        return Task.FromResult(
            new ShippedRelease
            {
                Folder = BuiltFolder("Deploy.TestService"),
                Command = ["dotnet", "Deploy.TestService.dll"],
                Variables = ImmutableSortedDictionary<string, string>.Empty.Add(
                    "TEST_BEHAVIOUR",
                    behaviour
                ),
                Files = _files.GetValueOrDefault(
                    release.Version,
                    ImmutableSortedDictionary<string, Digest>.Empty
                ),
            }
        );
    }
}
