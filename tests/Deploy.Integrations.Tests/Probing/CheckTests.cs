using Deploy.Integrations.Probing;

namespace Deploy.Integrations.Tests.Probing;

[CancelAfter(10_000)]
public sealed class CheckTests
{
    private const string Well = """{"status":"healthy","version":"1.2.3"}""";
    private const string OfMetrics = "GET /metrics: expected 200 with Prometheus text, seen ";

    private static async Task<string> AskAsync(ICheck check, int status, string body)
    {
        await using var server = await TinyServer.StartAsync(status, body);
        var report = await new SmokeSuite([check], TimeProvider.System).RunAsync(
            server.Uri,
            CancellationToken.None
        );
        return $"{(report.HasPassed ? "passed" : "failed")} {report.Checks[0]}";
    }

    [TestCase(200, Well, "passed GET /health: healthy, version 1.2.3")]
    [TestCase(
        200,
        """{"status":"healthy","version":"1.2.2"}""",
        "failed GET /health: expected version '1.2.3', seen version '1.2.2'"
    )]
    [TestCase(
        200,
        """{"status":"healthy"}""",
        "failed GET /health: expected version '1.2.3', seen version ''"
    )]
    [TestCase(
        503,
        """{"status":"unhealthy","checks":{"disk":"unhealthy","memory":"healthy"}}""",
        "failed GET /health: expected 200 with status 'healthy', "
            + "seen 503 with 'unhealthy', not healthy: disk"
    )]
    [TestCase(
        200,
        """{"status":"degraded","version":"1.2.3"}""",
        "failed GET /health: expected 200 with status 'healthy', seen 200 with 'degraded'"
    )]
    [TestCase(
        502,
        "<html> bad\n gateway",
        "failed GET /health: expected a JSON object, seen 502 '<html> bad gateway'"
    )]
    [TestCase(200, "[]", "failed GET /health: expected a JSON object, seen 200 '[]'")]
    public async Task Health_OfAnAnswer_IsJudged(int status, string body, string expected) =>
        Assert.That(await AskAsync(new HealthCheck("1.2.3"), status, body), Is.EqualTo(expected));

    [Test]
    public async Task Health_WithoutAnExpectedVersion_TakesAnyVersion() =>
        Assert.That(
            await AskAsync(new HealthCheck(null), 200, Well),
            Is.EqualTo("passed GET /health: healthy, version 1.2.3")
        );

    [TestCase(200, "yes", "passed GET /ready: ready")]
    [TestCase(204, "", "failed GET /ready: expected 200, seen 204 ''")]
    [TestCase(503, "draining", "failed GET /ready: expected 200, seen 503 'draining'")]
    public async Task Ready_OfAnAnswer_IsJudged(int status, string body, string expected) =>
        Assert.That(await AskAsync(new ReadyCheck(), status, body), Is.EqualTo(expected));

    [TestCase(200, "a 1\nb 2\n", "passed GET /metrics: 2 families")]
    [TestCase(404, "", $"failed {OfMetrics}404")]
    [TestCase(200, "", $"failed {OfMetrics}no metric at all")]
    [TestCase(200, "a x\n", $"failed {OfMetrics}Line 1: 'x' is not a value.")]
    public async Task Metrics_OfAnAnswer_IsJudged(int status, string body, string expected) =>
        Assert.That(await AskAsync(new MetricsCheck(), status, body), Is.EqualTo(expected));
}
