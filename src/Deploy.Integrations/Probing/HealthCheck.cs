using System.Net;
using System.Text.Json;

namespace Deploy.Integrations.Probing;

/// <summary>
/// GET <c>/health</c> answers 200 with a JSON status <c>healthy</c>, from the version that was
/// deployed and no other.
/// </summary>
/// <param name="expectedVersion">The version that must answer, or null for any.</param>
/// <param name="path">Where health is told.</param>
public sealed class HealthCheck(string? expectedVersion, string path = "/health") : ICheck
{
    /// <inheritdoc/>
    public string Name => $"GET {path}";

    /// <inheritdoc/>
    public async Task<CheckResult> RunAsync(HttpClient client, CancellationToken cancellationToken)
    {
        using var response = await client.GetAsync(path, cancellationToken);
        var body = await response.Content.ReadAsStringAsync(cancellationToken);
        if (Answer.Parse(body) is not { ValueKind: JsonValueKind.Object } json)
            return Failed("a JSON object", $"{(int)response.StatusCode} {Answer.Shorten(body)}");
        var status = Answer.Text(json, "status");
        if (response.StatusCode != HttpStatusCode.OK || status != "healthy")
        {
            var seen = $"{(int)response.StatusCode} with '{status}'{Unhealthy(json)}";
            return Failed("200 with status 'healthy'", seen);
        }
        var version = Answer.Text(json, "version");
        if (expectedVersion is not null && version != expectedVersion)
            return Failed($"version '{expectedVersion}'", $"version '{version}'");
        return new CheckResult.Passed($"healthy, version {version}");
    }

    /// <summary>The checks that the service itself names as not healthy.</summary>
    private static string Unhealthy(JsonElement json)
    {
        if (
            !json.TryGetProperty("checks", out var checks)
            || checks.ValueKind != JsonValueKind.Object
        )
            return "";
        var names = checks
            .EnumerateObject()
            .Where(c =>
                c.Value.ValueKind != JsonValueKind.String || !c.Value.ValueEquals("healthy")
            )
            .Select(check => check.Name)
            .ToList();
        return names.Count == 0 ? "" : $", not healthy: {string.Join(", ", names)}";
    }

    private static CheckResult.Failed Failed(string expected, string seen) => new(expected, seen);
}
