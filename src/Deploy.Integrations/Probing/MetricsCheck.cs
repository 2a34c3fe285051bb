using System.Net;

namespace Deploy.Integrations.Probing;

/// <summary>GET <c>/metrics</c> answers 200 with Prometheus text that has no fault.</summary>
/// <param name="path">Where metrics are told.</param>
public sealed class MetricsCheck(string path = "/metrics") : ICheck
{
    private const string Expected = "200 with Prometheus text";

    /// <inheritdoc/>
    public string Name => $"GET {path}";

    /// <inheritdoc/>
    public async Task<CheckResult> RunAsync(HttpClient client, CancellationToken cancellationToken)
    {
        using var response = await client.GetAsync(path, cancellationToken);
        var body = await response.Content.ReadAsStringAsync(cancellationToken);
        if (response.StatusCode != HttpStatusCode.OK)
            return new CheckResult.Failed(Expected, $"{(int)response.StatusCode}");
        var reading = PrometheusParser.Read(body);
        if (!reading.Faults.IsEmpty)
            return new CheckResult.Failed(Expected, string.Join(' ', reading.Faults));
        return reading.Families.IsEmpty
            ? new CheckResult.Failed(Expected, "no metric at all")
            : new CheckResult.Passed($"{reading.Families.Length} families");
    }
}
