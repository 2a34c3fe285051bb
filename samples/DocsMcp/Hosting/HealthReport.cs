using System.Buffers;
using System.Text.Json;
using DocsMcp.Documents;

namespace DocsMcp.Hosting;

/// <summary>
/// The answer of <c>/health</c>: the status, what it rests on, and a few figures. Durations are
/// in seconds (uptime) and milliseconds (mean response time).
/// </summary>
internal sealed class HealthReport(
    ServiceState state,
    ServiceOptions options,
    BuildIdentity identity,
    DocumentIndex index
)
{
    private const long FreeDiskMinBytes = 16L << 20;

    public async Task AnswerAsync(HttpContext context)
    {
        var checks = Check();
        var healthy = checks.All(check => check.IsHealthy);
        var body = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(body))
            Write(json, healthy, checks);
        context.Response.StatusCode = healthy
            ? StatusCodes.Status200OK
            : StatusCodes.Status503ServiceUnavailable;
        context.Response.ContentType = "application/json";
        context.Response.ContentLength = body.WrittenCount;
        await context.Response.BodyWriter.WriteAsync(body.WrittenMemory, context.RequestAborted);
    }

    private (string Name, bool IsHealthy)[] Check() =>
        [
            ("documents", !index.Documents.IsEmpty),
            ("memory", Environment.WorkingSet <= (long)options.MemoryLimitMb << 20),
            ("disk", new DriveInfo(Path.GetTempPath()).AvailableFreeSpace >= FreeDiskMinBytes),
        ];

    private void Write(Utf8JsonWriter json, bool healthy, (string Name, bool IsHealthy)[] checks)
    {
        var totals = state.Metrics.Read();
        json.WriteStartObject();
        json.WriteString("status"u8, Word(healthy));
        json.WriteString("timestamp"u8, state.Now);
        json.WriteString("version"u8, identity.Version);
        json.WriteString("environment"u8, options.Environment);
        json.WriteString("partition"u8, options.Partition);
        json.WriteStartObject("checks"u8);
        foreach (var (name, isHealthy) in checks)
            json.WriteString(name, Word(isHealthy));
        json.WriteEndObject();
        json.WriteStartObject("metrics"u8);
        json.WriteNumber("uptime"u8, Math.Round(state.Uptime.TotalSeconds, 3));
        json.WriteNumber("requests_total"u8, totals.Count);
        json.WriteNumber("requests_errors"u8, totals.Errors);
        json.WriteNumber(
            "response_time_avg"u8,
            Math.Round(totals.MeanDuration.TotalMilliseconds, 3)
        );
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static string Word(bool healthy) => healthy ? "healthy" : "unhealthy";
}
