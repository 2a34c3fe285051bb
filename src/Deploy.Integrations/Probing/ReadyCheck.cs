using System.Net;

namespace Deploy.Integrations.Probing;

/// <summary>GET <c>/ready</c> answers 200.</summary>
/// <param name="path">Where readiness is told.</param>
public sealed class ReadyCheck(string path = "/ready") : ICheck
{
    /// <inheritdoc/>
    public string Name => $"GET {path}";

    /// <inheritdoc/>
    public async Task<CheckResult> RunAsync(HttpClient client, CancellationToken cancellationToken)
    {
        using var response = await client.GetAsync(path, cancellationToken);
        var body = await response.Content.ReadAsStringAsync(cancellationToken);
        return response.StatusCode == HttpStatusCode.OK
            ? new CheckResult.Passed("ready")
            : new CheckResult.Failed("200", $"{(int)response.StatusCode} {Answer.Shorten(body)}");
    }
}
