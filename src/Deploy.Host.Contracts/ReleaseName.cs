namespace Deploy.Host.Contracts;

/// <summary>A release's identity.</summary>
/// <param name="Service">The service's name.</param>
/// <param name="Version">For people.</param>
/// <param name="Digest"><c>sha256:…</c>, of the manifest.</param>
public sealed record ReleaseName(string Service, string Version, string Digest);
