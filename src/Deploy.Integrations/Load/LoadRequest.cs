namespace Deploy.Integrations.Load;

/// <summary>One kind of request in a mix.</summary>
/// <param name="Method">The method, for example <see cref="HttpMethod.Get"/>.</param>
/// <param name="Path">Path and query relative to the plan's base address.</param>
/// <param name="JsonBody">A JSON body, or null for none.</param>
/// <param name="Share">How many of each cycle of the mix are of this kind, at least 1.</param>
public sealed record LoadRequest(
    HttpMethod Method,
    string Path,
    string? JsonBody = null,
    int Share = 1
)
{
    /// <summary>A GET of this path.</summary>
    public static LoadRequest Get(string path, int share = 1) =>
        new(HttpMethod.Get, path, null, share);

    /// <summary>A POST of this JSON to this path.</summary>
    public static LoadRequest Post(string path, string jsonBody, int share = 1) =>
        new(HttpMethod.Post, path, jsonBody, share);
}
