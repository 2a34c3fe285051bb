using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Deploy.Rollouts.Releases;

namespace Deploy.Releases.Store;

/// <summary>
/// The description of a release that lies beside its files as <c>manifest.json</c>.
/// </summary>
public sealed record ReleaseManifest
{
    /// <summary>The schema's version that this code writes and reads.</summary>
    public const int CurrentSchema = 1;

    /// <summary>The version of the schema; only <see cref="CurrentSchema"/> is read.</summary>
    public required int Schema { get; init; }

    /// <summary>The service.</summary>
    public required string Service { get; init; }

    /// <summary>The version.</summary>
    public required string Version { get; init; }

    /// <summary>The fault baked in; null for none.</summary>
    public string? Fault { get; init; }

    /// <summary>The command that starts it, relative to the files.</summary>
    public required ImmutableArray<string> Entry { get; init; }

    /// <summary>Where the source stood. Does not enter the digest.</summary>
    public required ReleaseSource Source { get; init; }

    /// <summary>When it was built. Does not enter the digest.</summary>
    public required DateTimeOffset BuiltAt { get; init; }

    /// <summary>The SDK that built it. Does not enter the digest.</summary>
    public required string Sdk { get; init; }

    /// <summary>The digest of <c>sbom.cdx.json</c>. Does not enter the digest.</summary>
    public required Digest Sbom { get; init; }

    /// <summary>The shipped files in the order of their paths.</summary>
    public required ImmutableArray<ReleaseFile> Files { get; init; }

    /// <summary>
    /// The release's digest: of schema, service, version, fault, entry command, and of each file's
    /// path, size, SHA-256 and executable bit in the order of the paths — and of nothing else, so
    /// that the same files built again from another commit are the same release.
    /// </summary>
    public Digest ComputeDigest()
    {
        var text = new StringBuilder("deploy-release ");
        text.Append(CultureInfo.InvariantCulture, $"{Schema}\n");
        Field(text, "service", Service);
        Field(text, "version", Version);
        Field(text, "fault", Fault ?? "");
        foreach (var argument in Entry)
            Field(text, "entry", argument);
        foreach (var file in Files.OrderBy(f => f.Path, StringComparer.Ordinal))
        {
            var mode = file.Executable ? "exec" : "file";
            var size = file.Size.ToString(CultureInfo.InvariantCulture);
            Field(text, mode, $"{size} {file.Sha256.Hex} {file.Path}");
        }
        return Digest.Of(Encoding.UTF8.GetBytes(text.ToString()));
    }

    // The length in front keeps a value with a line break from reading as two fields.
    private static void Field(StringBuilder text, string name, string value) =>
        text.Append(CultureInfo.InvariantCulture, $"{name} {value.Length} {value}\n");
}
