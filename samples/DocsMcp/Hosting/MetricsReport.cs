using System.Globalization;
using DocsMcp.Telemetry;

namespace DocsMcp.Hosting;

/// <summary>The answer of <c>/metrics</c>.</summary>
internal sealed class MetricsReport(
    ServiceState state,
    ServiceOptions options,
    BuildIdentity identity
)
{
    public async Task AnswerAsync(HttpContext context)
    {
        context.Response.ContentType = PrometheusText.ContentType;
        await context.Response.WriteAsync(Write(), context.RequestAborted);
    }

    public string Write()
    {
        var totals = state.Metrics.Read();
        var text = new PrometheusText();
        text.Family("http_requests_total", "counter", "Answers by status code, without probes.");
        foreach (var (code, count) in totals.ByCode)
        {
            text.Sample(
                "http_requests_total",
                count,
                ("code", code.ToString(CultureInfo.InvariantCulture))
            );
        }
        text.Family("http_request_errors_total", "counter", "Answers with a 5xx code.")
            .Sample("http_request_errors_total", totals.Errors)
            .Family("http_request_duration_seconds", "histogram", "Time to answer, in seconds.")
            .Histogram("http_request_duration_seconds", totals)
            .Family("http_requests_in_flight", "gauge", "Requests being answered now.")
            .Sample("http_requests_in_flight", totals.InFlight)
            .Family("process_resident_memory_bytes", "gauge", "Resident memory, in bytes.")
            .Sample("process_resident_memory_bytes", Environment.WorkingSet)
            .Family("process_uptime_seconds", "gauge", "Time since the start, in seconds.")
            .Sample("process_uptime_seconds", state.Uptime.TotalSeconds)
            .Family("docs_mcp_ready", "gauge", "1 while the service wants traffic.")
            .Sample("docs_mcp_ready", state.Readiness.IsReady ? 1 : 0)
            .Family("docs_mcp_build_info", "gauge", "Always 1; the labels say what runs.")
            .Sample(
                "docs_mcp_build_info",
                1,
                ("version", identity.Version),
                ("environment", options.Environment)
            );
        return text.ToString();
    }
}
