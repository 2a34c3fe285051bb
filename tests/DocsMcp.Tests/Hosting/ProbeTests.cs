using System.Text.Json;

namespace DocsMcp.Tests.Hosting;

[CancelAfter(10_000)]
public sealed class ProbeTests
{
    [Test]
    public async Task Health_OfAWellService_TellsAllThatTheDocumentsAskFor()
    {
        await using var service = await RunningService.StartAsync(
            options: new() { Environment = "staging", Partition = "eu" }
        );

        var json = JsonElement.Parse(await service.Client.GetStringAsync("/health"));

        using (Assert.EnterMultipleScope())
        {
            Assert.That(json.GetProperty("status").GetString(), Is.EqualTo("healthy"));
            Assert.That(json.GetProperty("version").GetString(), Is.EqualTo("1.2.3-4"));
            Assert.That(json.GetProperty("environment").GetString(), Is.EqualTo("staging"));
            Assert.That(json.GetProperty("partition").GetString(), Is.EqualTo("eu"));
            Assert.That(json.GetProperty("timestamp").GetDateTimeOffset(), Is.Not.Default);
            Assert.That(NamesIn(json, "checks"), Is.EqualTo("documents memory disk"));
            Assert.That(
                NamesIn(json, "metrics"),
                Is.EqualTo("uptime requests_total requests_errors response_time_avg")
            );
        }
    }

    [Test]
    public async Task Health_AboveTheMemoryLimit_Is503AndNamesTheCheck()
    {
        await using var service = await RunningService.StartAsync(
            options: new() { MemoryLimitMb = 1 }
        );

        using var response = await service.Client.GetAsync("/health");

        var json = JsonElement.Parse(await response.Content.ReadAsStringAsync());
        using (Assert.EnterMultipleScope())
        {
            Assert.That((int)response.StatusCode, Is.EqualTo(503));
            Assert.That(
                json.GetProperty("checks").GetProperty("memory").GetString(),
                Is.EqualTo("unhealthy")
            );
        }
    }

    [Test]
    public async Task Health_AfterSomeRequests_CountsThemButNotTheProbes()
    {
        await using var service = await RunningService.StartAsync();
        await service.AskAsync("ping");
        await service.StatusOfAsync("/ready");

        var json = JsonElement.Parse(await service.Client.GetStringAsync("/health"));

        Assert.That(
            json.GetProperty("metrics").GetProperty("requests_total").GetInt64(),
            Is.EqualTo(1)
        );
    }

    [Test]
    public async Task Ready_OnceStarted_Is200()
    {
        await using var service = await RunningService.StartAsync();

        Assert.That(await service.StatusOfAsync("/ready"), Is.EqualTo(200));
    }

    [Test]
    public async Task Metrics_AfterARequest_NameItsCode()
    {
        await using var service = await RunningService.StartAsync();
        await service.AskAsync("ping");

        using var response = await service.Client.GetAsync("/metrics");

        using (Assert.EnterMultipleScope())
        {
            Assert.That(
                response.Content.Headers.ContentType?.ToString(),
                Is.EqualTo("text/plain; version=0.0.4; charset=utf-8")
            );
            Assert.That(
                await response.Content.ReadAsStringAsync(),
                Does.Contain("\nhttp_requests_total{code=\"200\"} 1\n")
                    .And.Contain("\ndocs_mcp_build_info{version=\"1.2.3-4\"")
            );
        }
    }

    [TestCase("/health")]
    [TestCase("/ready")]
    [TestCase("/metrics")]
    public async Task Probe_Posted_IsRefused(string path)
    {
        await using var service = await RunningService.StartAsync();

        using var response = await service.Client.PostAsync(path, null);

        Assert.That((int)response.StatusCode, Is.EqualTo(405));
    }

    [Test]
    public async Task Stop_WithADrainTime_WithdrawsReadinessWhileItStillAnswers()
    {
        await using var service = await RunningService.StartAsync(
            options: new() { Drain = TimeSpan.FromMilliseconds(300) }
        );

        var stopping = service.Service.StopAsync(CancellationToken.None);

        Assert.That(await service.StatusOfAsync("/ready"), Is.EqualTo(503));
        await stopping;
    }

    private static string NamesIn(JsonElement json, string name) =>
        string.Join(' ', json.GetProperty(name).EnumerateObject().Select(p => p.Name));
}
