using System.Net.Sockets;
using Deploy.Host.Contracts;
using Deploy.Platforms.Local;
using Deploy.Rollouts;
using Deploy.Rollouts.Ports;

namespace Deploy.Platforms.Tests.Local;

/// <summary>A host that was stopped, or hangs: it takes every message and answers none.</summary>
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
[CancelAfter(20_000)]
public sealed class SilentHostTests : IDisposable
{
    private readonly DirectoryInfo _root = Directory.CreateTempSubdirectory("deploy-silent-");
    private readonly Socket _socket = new(
        AddressFamily.Unix,
        SocketType.Stream,
        ProtocolType.Unspecified
    );
    private readonly HostFiles _files;
    private readonly LocalHost _host;
    private readonly LocalPlatform _platform;

    public SilentHostTests()
    {
        _files = new(_root.FullName);
        Directory.CreateDirectory(_files.Folder);
        _socket.Bind(new UnixDomainSocketEndPoint(_files.FindSocket()));
        _socket.Listen();
        var time = new HastyTime();
        _host = new(new() { Root = _root.FullName, HostBinaries = _root.FullName }, time);
        var name = EnvironmentName.Parse("production");
        _platform = new(
            new() { Name = name, Port = 1 },
            _host,
            (_, _) => throw new AssertionException("no release is asked for"),
            time
        );
    }

    public void Dispose()
    {
        _host.Dispose();
        _socket.Dispose();
        _root.Delete(recursive: true);
    }

    [Test]
    public void Read_SaysThatNothingAnswersAndHowToEndTheProcess() =>
        Assert.That(
            () => _platform.ReadAsync(default),
            Throws
                .TypeOf<PlatformException>()
                .With.Message.Contains("does not answer: GET /")
                .And.Message.Contains($"kill -9 $(cat {_files.Lock})")
        );

    [Test]
    public void Retire_SaysTheSame_InsteadOfWaitingForever() =>
        Assert.That(
            () => _platform.RetireCandidateAsync(TimeSpan.FromSeconds(5), new(1), default),
            Throws.TypeOf<PlatformException>().With.Message.Contains("does not answer")
        );

    [Test]
    public void Stop_SaysTheSame_AndStartsNothingBesideIt() =>
        Assert.That(
            () => _host.StopAsync(TimeSpan.FromSeconds(5), default),
            Throws.TypeOf<PlatformException>().With.Message.Contains("does not answer")
        );

    [Test]
    public async Task Sample_IsAbsent()
    {
        var sample = await _platform.SampleAsync(default);

        Assert.That((sample.Stable, sample.Candidate), Is.EqualTo(((object?)null, (object?)null)));
    }

    [Test]
    public async Task Cancellation_IsNotTakenForSilence()
    {
        using var cancelled = new CancellationTokenSource();
        await cancelled.CancelAsync();

        Assert.That(
            () => _platform.ReadAsync(cancelled.Token),
            Throws.InstanceOf<OperationCanceledException>()
        );
    }
}
