using DocsMcp.Rpc;

namespace DocsMcp.Hosting;

/// <summary>Who answers what.</summary>
internal sealed record ServiceEndpoints(
    McpEndpoint Mcp,
    HealthReport Health,
    MetricsReport Metrics
);
