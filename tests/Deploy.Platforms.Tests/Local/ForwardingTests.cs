using System.Diagnostics;
using System.Globalization;
using System.Net.WebSockets;
using System.Text;

namespace Deploy.Platforms.Tests.Local;

[Category("Integration")]
[Parallelizable(ParallelScope.Self)]
[CancelAfter(180_000)]
public sealed class ForwardingTests
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
    public async Task Stream_EachEvent_ArrivesWhenItIsSent()
    {
        using var stream = await _rig.StreamAsync("stream?count=2&ms=2000");
        var watch = Stopwatch.StartNew();

        var first = await stream.ReadLineAsync();

        using (Assert.EnterMultipleScope())
        {
            Assert.That(first, Is.EqualTo("data: 0"));
            Assert.That(watch.Elapsed, Is.LessThan(TimeSpan.FromSeconds(1)));
        }
    }

    [Test]
    public async Task WebSocket_ThroughTheHost_Echoes()
    {
        using var socket = new ClientWebSocket();
        var url = new UriBuilder(_rig.Environment.Url) { Scheme = "ws", Path = "socket" }.Uri;
        await socket.ConnectAsync(url, default);
        await socket.SendAsync("hello"u8.ToArray(), WebSocketMessageType.Text, true, default);
        var buffer = new byte[100];

        var got = await socket.ReceiveAsync(buffer, default);
        await socket.CloseAsync(WebSocketCloseStatus.NormalClosure, "", default);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(Encoding.UTF8.GetString(buffer, 0, got.Count), Is.EqualTo("echo hello"));
            Assert.That(socket.State, Is.EqualTo(WebSocketState.Closed));
        }
    }

    [Test]
    [Platform("Linux")]
    public async Task LargeBodies_BothWays_PassWithoutBeingHeld()
    {
        const long size = 100L * 1024 * 1024;
        var before = await PeakMegabytesAsync();
        using var upload = new StreamContent(new EndlessStream(size));
        using var counted = await _rig.Client.PostAsync("count", upload);
        await using var download = await _rig.Client.GetStreamAsync("bytes?mb=100");
        var down = await EndlessStream.CountAsync(download);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(await counted.Content.ReadAsStringAsync(), Is.EqualTo($"{size}"));
            Assert.That(down, Is.EqualTo(size));
            Assert.That(await PeakMegabytesAsync() - before, Is.LessThan(50));
        }
    }

    [Test]
    public async Task Headers_OfTheWay_AreOursAndNotTheClients()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "headers");
        request.Headers.Add("X-Forwarded-For", "6.6.6.6");
        request.Headers.Add("X-Mine", "kept");
        request.Headers.Add("Connection", "X-Hop");
        request.Headers.Add("X-Hop", "dropped");

        using var answer = await _rig.Client.SendAsync(request);
        var seen = await answer.Content.ReadAsStringAsync();

        using (Assert.EnterMultipleScope())
        {
            Assert.That(seen, Does.Contain("X-Forwarded-For: 127.0.0.1"));
            Assert.That(seen, Does.Contain("X-Mine: kept"));
            Assert.That(seen, Does.Contain($"Host: 127.0.0.1:{_rig.Environment.Port}"));
            Assert.That(seen, Does.Not.Contain("6.6.6.6").And.Not.Contain("X-Hop"));
        }
    }

    [Test]
    public async Task Answers_CarryTheRevisionThatGaveThem()
    {
        using var answer = await _rig.Client.GetAsync("version");

        using (Assert.EnterMultipleScope())
        {
            Assert.That(answer.Headers.GetValues("Deploy-Revision"), Is.EqualTo(["1.0.0"]));
            Assert.That(answer.Headers.GetValues("X-Service"), Is.EqualTo(["yes"]));
        }
    }

    [TestCase("GET /target/a%2Fb/../c?x=%20y HTTP/1.1", "/target/a%2Fb/../c?x=%20y")]
    [TestCase("GET /target//d/./e HTTP/1.1", "/target//d/./e")]
    public async Task Target_OfARequest_PassesAsItIs(string line, string target) =>
        Assert.That(await _rig.RawAsync(line), Does.EndWith(target));

    [Test]
    public async Task Client_GivingUp_IsNoErrorOfTheService()
    {
        using var hurry = new CancellationTokenSource(TimeSpan.FromMilliseconds(200));
        Assert.That(
            () => _rig.Client.GetAsync("slow?ms=5000", hurry.Token),
            Throws.InstanceOf<OperationCanceledException>()
        );
        await _rig.GetAsync("version");

        var sample = await _rig.Platform.SampleAsync(default);

        Assert.That((sample.Stable!.Requests, sample.Stable.Errors), Is.EqualTo((1, 0)));
    }

    [Test]
    public async Task Replicas_Two_BothAnswer()
    {
        var processes = new HashSet<int>();
        for (var i = 0; i < 10; i++)
            processes.Add(await _rig.ServiceProcessAsync());

        Assert.That(processes, Has.Count.EqualTo(2));
    }

    private async Task<long> PeakMegabytesAsync()
    {
        var id = await _rig.HostProcessAsync();
        var line = (await File.ReadAllLinesAsync($"/proc/{id}/status")).Single(l =>
            l.StartsWith("VmHWM", StringComparison.Ordinal)
        );
        return long.Parse(
                line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[1],
                CultureInfo.InvariantCulture
            ) / 1024;
    }
}
