using System.Collections.Immutable;
using Deploy.Rollouts.Releases;

namespace Deploy.Releases.Store;

/// <summary>Writes one release into a folder of its own and moves that to its place.</summary>
internal sealed class ReleaseWriter(string folder, ReleaseManifest manifest, byte[] sbom)
{
    public static (ReleaseManifest Manifest, byte[] Sbom) Describe(
        string stage,
        ReleaseDraft draft,
        Func<ReleaseManifest, byte[]> sbom,
        CancellationToken cancellationToken
    )
    {
        var bare = ManifestOf(draft, FolderContent.Read(stage, cancellationToken));
        var document = sbom(bare);
        return (bare with { Sbom = Digest.Of(document) }, document);
    }

    public void Write(string stage, string final, CancellationToken cancellationToken)
    {
        Directory.CreateDirectory(folder);
        try
        {
            Fill(stage, cancellationToken);
            DurableFile.Write(Path.Combine(folder, "sbom.cdx.json"), sbom);
            DurableFile.Write(Path.Combine(folder, "manifest.json"), ManifestJson.Write(manifest));
            Publish(final);
        }
        finally
        {
            if (Directory.Exists(folder))
                Directory.Delete(folder, recursive: true);
        }
    }

    private static ReleaseManifest ManifestOf(
        ReleaseDraft draft,
        ImmutableArray<ReleaseFile> files
    ) =>
        new()
        {
            Schema = ReleaseManifest.CurrentSchema,
            Service = draft.Service,
            Version = draft.Version,
            Fault = draft.Fault,
            Entry = draft.Entry,
            Source = draft.Source,
            BuiltAt = draft.BuiltAt,
            Sdk = draft.Sdk,
            Sbom = default,
            Files = files,
        };

    private void Fill(string stage, CancellationToken cancellationToken)
    {
        var files = Directory.CreateDirectory(Path.Combine(folder, "files")).FullName;
        foreach (var file in manifest.Files)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var target = Path.Combine(files, file.Path);
            DurableFile.Copy(Path.Combine(stage, file.Path), target, file.Executable);
        }
    }

    private void Publish(string final)
    {
        try
        {
            Directory.Move(folder, final);
        }
        catch (IOException) when (Directory.Exists(final))
        {
            // Another writer stored the same release first: the same bytes, so nothing is lost.
        }
    }
}
