using System.Text.Json;
using System.Text.Json.Serialization;
using Deploy.Rollouts.Releases;

namespace Deploy.Releases.Store;

/// <summary>Reads and writes manifests as JSON; refuses members it does not know.</summary>
internal static class ManifestJson
{
    private static readonly JsonSerializerOptions _options = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
        Converters = { new DigestConverter() },
    };

    public static byte[] Write(ReleaseManifest manifest) =>
        JsonSerializer.SerializeToUtf8Bytes(manifest, _options);

    /// <summary>The manifest, checked so far that using it can do no harm.</summary>
    /// <exception cref="ReleaseStoreException">It is damaged or dangerous.</exception>
    public static ReleaseManifest Read(ReadOnlySpan<byte> json, string path)
    {
        try
        {
            var manifest = JsonSerializer.Deserialize<ReleaseManifest>(json, _options);
            var faults = manifest is null ? ["it is empty"] : Faults(manifest).ToList();
            return faults.Count == 0 ? manifest! : throw Refused(path, string.Join("; ", faults));
        }
        catch (Exception fault) when (fault is JsonException or FormatException)
        {
            throw Refused(path, fault.Message);
        }
    }

    private static ReleaseStoreException Refused(string path, string what) =>
        new(
            $"The manifest {path} is refused: {what}. Next: remove the folder it is in and build "
                + "the release again."
        );

    private static IEnumerable<string> Faults(ReleaseManifest manifest)
    {
        if (manifest.Schema != ReleaseManifest.CurrentSchema)
            yield return $"schema {ReleaseManifest.CurrentSchema} expected, seen {manifest.Schema}";
        if (manifest.Entry.IsDefaultOrEmpty)
            yield return "it has no entry command";
        if (manifest.Files.IsDefault)
        {
            yield return "it has no files";
            yield break;
        }
        foreach (var file in manifest.Files)
            if (ReleasePath.FaultOf(file.Path) is { } fault)
                yield return fault;
        foreach (var twice in manifest.Files.GroupBy(f => f.Path).Where(g => g.Count() > 1))
            yield return $"'{twice.Key}' is listed {twice.Count()} times";
    }

    private sealed class DigestConverter : JsonConverter<Digest>
    {
        public override Digest Read(
            ref Utf8JsonReader reader,
            Type typeToConvert,
            JsonSerializerOptions options
        ) => Digest.Parse(reader.GetString() ?? "");

        public override void Write(
            Utf8JsonWriter writer,
            Digest value,
            JsonSerializerOptions options
        ) => writer.WriteStringValue(value.ToString());
    }
}
