namespace Deploy.Integrations.Probing;

/// <summary>One question to a running service.</summary>
public interface ICheck
{
    /// <summary>Names the check in reports: <c>GET /health</c>.</summary>
    string Name { get; }

    /// <summary>
    /// Asks the service at the client's base address. May throw what <see cref="HttpClient"/>
    /// throws; the suite turns that into a failed result.
    /// </summary>
    Task<CheckResult> RunAsync(HttpClient client, CancellationToken cancellationToken);
}
