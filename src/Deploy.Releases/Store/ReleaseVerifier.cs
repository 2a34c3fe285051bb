using System.Collections.Immutable;
using Deploy.Rollouts.Releases;

namespace Deploy.Releases.Store;

/// <summary>Compares a release with its manifest, file by file. Links are never followed.</summary>
internal static class ReleaseVerifier
{
    public static ImmutableArray<Alteration> Verify(
        Release release,
        CancellationToken cancellationToken
    )
    {
        var folder = release.FilesFolder;
        var found = IsRealFolder(folder)
            ? FolderContent.Paths(folder).ToHashSet(StringComparer.Ordinal)
            : [];
        var promised = release.Manifest.Files;
        var wrong = new List<Alteration>();
        foreach (var file in promised)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (Compare(folder, file, found.Contains(file.Path)) is { } alteration)
                wrong.Add(alteration);
        }
        var extra = found
            .Except(promised.Select(f => f.Path), StringComparer.Ordinal)
            .Order(StringComparer.Ordinal)
            .Select(p => Changed(p, AlterationKind.Extra, "the manifest does not list it"));
        return [.. wrong, .. extra, .. SbomFaults(release)];
    }

    private static bool IsRealFolder(string folder) =>
        Directory.Exists(folder) && new DirectoryInfo(folder).LinkTarget is null;

    private static Alteration? Compare(string folder, ReleaseFile file, bool isFound)
    {
        if (!isFound)
            return Changed(file.Path, AlterationKind.Missing, $"expected {file.Size} bytes");
        if (FolderContent.IsLink(folder, file.Path))
            return Changed(file.Path, AlterationKind.Missing, "a link stands in its place");
        var seen = FolderContent.Describe(folder, file.Path);
        if (seen.Sha256 != file.Sha256)
            return Changed(
                file.Path,
                AlterationKind.Altered,
                $"expected {file.Sha256.Short}, seen {seen.Sha256.Short}"
            );
        // Where the system has no such bit there is nothing to compare.
        if (seen.Executable != file.Executable && !OperatingSystem.IsWindows())
            return Changed(
                file.Path,
                AlterationKind.Altered,
                $"expected executable {file.Executable}, seen {seen.Executable}"
            );
        return null;
    }

    private static IEnumerable<Alteration> SbomFaults(Release release)
    {
        if (!File.Exists(release.SbomPath))
        {
            yield return new("sbom.cdx.json", AlterationKind.Missing, "it is part of a release");
            yield break;
        }
        var seen = Digest.Of(File.ReadAllBytes(release.SbomPath));
        if (seen != release.Manifest.Sbom)
            yield return new(
                "sbom.cdx.json",
                AlterationKind.Altered,
                $"expected {release.Manifest.Sbom.Short}, seen {seen.Short}"
            );
    }

    private static Alteration Changed(string path, AlterationKind kind, string detail) =>
        new($"files/{path}", kind, detail);
}
