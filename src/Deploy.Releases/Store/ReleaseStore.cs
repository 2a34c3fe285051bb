using System.Collections.Immutable;
using System.Text;
using Deploy.Rollouts.Releases;

namespace Deploy.Releases.Store;

/// <summary>
/// Releases on disk, each in a folder named by its digest, never changed once it is there. A
/// release
/// appears by one rename: a process that is killed leaves at most a folder below <c>.incoming</c>
/// that counts for nothing. Any number of processes may use one store at once.
/// </summary>
/// <param name="root">
/// The store's folder, usually <c>.deploy/releases</c>; made when needed.
/// </param>
public sealed class ReleaseStore(string root)
{
    private readonly string _root = Path.GetFullPath(root);

    private string Incoming => Path.Combine(_root, ".incoming");
    private string Index => Path.Combine(_root, ".inputs");

    /// <summary>
    /// Stores the files of a folder as a release. Where the same release is there already it is
    /// checked and kept, and the input's key leads to it from now on.
    /// </summary>
    /// <param name="stage">The folder with exactly what is shipped; it is copied from.</param>
    /// <param name="draft">What is known of the release.</param>
    /// <param name="sbom">Makes the CycloneDX document of the finished description.</param>
    /// <param name="cancellationToken">Ends it; nothing is stored then.</param>
    /// <exception cref="ReleaseStoreException">
    /// The stage cannot be shipped, or the store holds this release in an altered form.
    /// </exception>
    public Task<Release> SaveAsync(
        string stage,
        ReleaseDraft draft,
        Func<ReleaseManifest, byte[]> sbom,
        CancellationToken cancellationToken
    ) => Task.Run(() => Save(stage, draft, sbom, cancellationToken), cancellationToken);

    private Release Save(
        string stage,
        ReleaseDraft draft,
        Func<ReleaseManifest, byte[]> sbom,
        CancellationToken cancellationToken
    )
    {
        var (manifest, document) = ReleaseWriter.Describe(stage, draft, sbom, cancellationToken);
        var digest = manifest.ComputeDigest();
        var final = FolderOf(digest);
        if (!Directory.Exists(final))
        {
            var folder = Path.Combine(Incoming, Path.GetRandomFileName());
            new ReleaseWriter(folder, manifest, document).Write(stage, final, cancellationToken);
        }
        var release = Open(digest);
        RefuseAltered(release, cancellationToken);
        Directory.CreateDirectory(Index);
        var name = Path.Combine(Index, draft.Input.Key.Hex);
        DurableFile.Replace(name, Encoding.ASCII.GetBytes(digest.ToString()));
        return release;
    }

    private static void RefuseAltered(Release release, CancellationToken cancellationToken)
    {
        var found = ReleaseVerifier.Verify(release, cancellationToken);
        if (found.IsEmpty)
            return;
        var list = string.Join("; ", found.Select(a => $"{a.Path} {a.Kind}: {a.Detail}"));
        throw new ReleaseStoreException(
            $"The store holds {release.Id} altered: {list}. Next: find out who changed it, then "
                + $"remove {release.Folder} and build again."
        );
    }

    /// <summary>
    /// The release that was built from this input, or null where none was or it has been pruned.
    /// </summary>
    /// <exception cref="ReleaseStoreException">
    /// It is there, but its manifest is altered.
    /// </exception>
    public async Task<Release?> FindByInputAsync(
        BuildInput input,
        CancellationToken cancellationToken
    )
    {
        var path = Path.Combine(Index, input.Key.Hex);
        if (!File.Exists(path))
            return null;
        var text = await File.ReadAllTextAsync(path, cancellationToken).ConfigureAwait(false);
        if (!Digest.TryParse(text.Trim(), out var digest) || !Directory.Exists(FolderOf(digest)))
            return null;
        return await OpenAsync(digest, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>
    /// The release with this digest; its manifest is checked against it, its files are not.
    /// </summary>
    /// <exception cref="ReleaseStoreException">
    /// It is not there, or its manifest is altered.
    /// </exception>
    public Task<Release> OpenAsync(Digest digest, CancellationToken cancellationToken) =>
        Task.Run(() => Open(digest), cancellationToken);

    /// <summary>
    /// Everything in which the release differs from what its digest promises; empty for intact.
    /// </summary>
    /// <exception cref="ReleaseStoreException">
    /// It is not there, or its manifest is altered.
    /// </exception>
    public Task<ImmutableArray<Alteration>> VerifyAsync(
        Digest digest,
        CancellationToken cancellationToken
    ) => Task.Run(() => ReleaseVerifier.Verify(Open(digest), cancellationToken), cancellationToken);

    /// <summary>What the store holds, the newest release first.</summary>
    public ReleaseListing List()
    {
        var releases = ImmutableArray.CreateBuilder<Release>();
        var faults = ImmutableArray.CreateBuilder<string>();
        foreach (var digest in Digests())
        {
            try
            {
                releases.Add(Open(digest));
            }
            catch (ReleaseStoreException fault)
            {
                faults.Add(fault.Message);
            }
        }
        var ordered = releases
            .OrderByDescending(r => r.Manifest.BuiltAt)
            .ThenBy(r => r.Id.Digest.Hex, StringComparer.Ordinal);
        return new([.. ordered], faults.ToImmutable());
    }

    /// <summary>
    /// Removes all releases but the newest of each service and the pinned, and what killed writers
    /// left behind. A release vanishes by one rename before its files are deleted.
    /// </summary>
    /// <param name="keep">How many of the newest to keep for each service, 1 or more.</param>
    /// <param name="pinned">
    /// Those to keep whatever their age: what serves and what is on trial.
    /// </param>
    /// <param name="now">Left-overs that are an hour older than this are removed.</param>
    /// <returns>The releases that were removed.</returns>
    public ImmutableArray<ReleaseId> Prune(
        int keep,
        IReadOnlySet<Digest> pinned,
        DateTimeOffset now
    )
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(keep, 1);
        var gone = List()
            .Releases.GroupBy(r => r.Id.Service)
            .SelectMany(group => group.Skip(keep))
            .Where(release => !pinned.Contains(release.Id.Digest))
            .ToImmutableArray();
        foreach (var release in gone)
        {
            var aside = Path.Combine(Incoming, Path.GetRandomFileName());
            Directory.CreateDirectory(Incoming);
            Directory.Move(release.Folder, aside);
            Directory.Delete(aside, recursive: true);
        }
        StoreLeftovers.Remove(Incoming, Index, FolderOf, now);
        return [.. gone.Select(r => r.Id)];
    }

    private IEnumerable<Digest> Digests() =>
        Directory.Exists(_root)
            ? Directory
                .EnumerateDirectories(_root)
                .Select(f =>
                    Digest.TryParse($"sha256:{Path.GetFileName(f)}", out var d) ? d : default
                )
                .Where(d => d != default)
            : [];

    private Release Open(Digest digest)
    {
        var folder = FolderOf(digest);
        var path = Path.Combine(folder, "manifest.json");
        if (!File.Exists(path))
            throw new ReleaseStoreException(
                $"There is no release {digest} in {_root}. Next: ./build.sh Build."
            );
        var bytes = File.ReadAllBytes(path);
        var manifest = ManifestJson.Read(bytes, path);
        var seen = manifest.ComputeDigest();
        if (seen != digest)
            throw new ReleaseStoreException(
                $"The manifest {path} is altered: expected {digest}, seen {seen}. "
                    + "Next: find out who changed it, then remove its folder and build again."
            );
        var id = new ReleaseId(manifest.Service, manifest.Version, digest);
        return new(id, manifest, folder, Digest.Of(bytes));
    }

    private string FolderOf(Digest digest) =>
        digest == default
            ? throw new ArgumentException("The empty digest names no release.", nameof(digest))
            : Path.Combine(_root, digest.Hex);
}
