using Deploy.Rollouts.Releases;

namespace Deploy.Releases.Store;

/// <summary>A stored release: immutable, named by its digest.</summary>
/// <param name="Id">Service, version and digest.</param>
/// <param name="Manifest">Its description; its digest is the id's.</param>
/// <param name="Folder">The folder that holds the manifest, the SBOM and <c>files/</c>.</param>
/// <param name="Record">
/// The digest of <c>manifest.json</c> as it lies there, volatile fields included: what a ledger
/// should keep beside the id to notice an altered commit, time or SBOM.
/// </param>
public sealed record Release(ReleaseId Id, ReleaseManifest Manifest, string Folder, Digest Record)
{
    /// <summary>The folder that holds the shipped files.</summary>
    public string FilesFolder => Path.Combine(Folder, "files");

    /// <summary>The CycloneDX document.</summary>
    public string SbomPath => Path.Combine(Folder, "sbom.cdx.json");

    /// <summary>The manifest.</summary>
    public string ManifestPath => Path.Combine(Folder, "manifest.json");
}
