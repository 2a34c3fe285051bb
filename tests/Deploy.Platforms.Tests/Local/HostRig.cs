using System.Net;
using System.Net.Sockets;
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

    public Task<string> GetAsync(string path) => Client.GetStringAsync(path);

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
                Variables = ShippedVariables.Of(("TEST_BEHAVIOUR", behaviour)),
            }
        );
    }
}
