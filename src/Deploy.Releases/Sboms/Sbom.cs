using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Nodes;
using Deploy.Releases.Store;

namespace Deploy.Releases.Sboms;

/// <summary>
/// Describes what a release ships as CycloneDX 1.6 JSON. Everything in it follows from the
/// published
/// files and the local packages: no time, no random number, so it can be compared.
/// </summary>
public static class Sbom
{
    private static readonly JsonSerializerOptions _indented = new() { WriteIndented = true };

    /// <summary>The document.</summary>
    /// <param name="manifest">The release; its SBOM digest is not read.</param>
    /// <param name="files">The folder of the shipped files.</param>
    /// <param name="packages">
    /// The folder of unpacked packages, where licences are looked up.
    /// </param>
    public static byte[] Write(ReleaseManifest manifest, string files, string packages)
    {
        var app = AppOf(manifest);
        var carried = DependencyFile.Read(Path.Combine(files, app + ".deps.json"));
        var libraries = carried.Where(p => p.Name != app).ToList();
        var components = new JsonArray();
        foreach (var library in libraries)
            components.Add(Library(library, packages));
        var runtimes = RuntimeFile.Read(Path.Combine(files, app + ".runtimeconfig.json"));
        foreach (var (name, version) in runtimes)
            components.Add(Runtime(name, version));
        foreach (var file in manifest.Files.OrderBy(f => f.Path, StringComparer.Ordinal))
            components.Add(ShippedFile(file));
        var uuid = NamedUuid.Of($"urn:deploy:release:{manifest.ComputeDigest()}");
        var document = new JsonObject
        {
            ["$schema"] = "http://cyclonedx.org/schema/bom-1.6.schema.json",
            ["bomFormat"] = "CycloneDX",
            ["specVersion"] = "1.6",
            ["serialNumber"] = $"urn:uuid:{uuid}",
            ["version"] = 1,
            ["metadata"] = Metadata(manifest),
            ["components"] = components,
            ["dependencies"] = Dependencies(manifest, carried, runtimes),
        };
        return JsonSerializer.SerializeToUtf8Bytes(document, _indented);
    }

    /// <summary>The program's name: that of the managed file in the entry command.</summary>
    private static string AppOf(ReleaseManifest manifest)
    {
        var file = manifest.Entry.FirstOrDefault(a => a.EndsWith(".dll", StringComparison.Ordinal));
        return Path.GetFileNameWithoutExtension(file ?? manifest.Service);
    }

    private static string RefOf(ReleaseManifest manifest) =>
        $"pkg:generic/{manifest.Service}@{Uri.EscapeDataString(manifest.Version)}";

    private static JsonObject Metadata(ReleaseManifest manifest) =>
        new()
        {
            ["tools"] = new JsonObject
            {
                ["components"] = new JsonArray(
                    new JsonObject { ["type"] = "application", ["name"] = "Deploy" }
                ),
            },
            ["component"] = new JsonObject
            {
                ["type"] = "application",
                ["bom-ref"] = RefOf(manifest),
                ["name"] = manifest.Service,
                ["version"] = manifest.Version,
                ["purl"] = RefOf(manifest),
            },
        };

    private static JsonObject Library(ShippedPackage package, string packages)
    {
        var component = new JsonObject
        {
            ["type"] = "library",
            ["bom-ref"] = package.Purl,
            ["name"] = package.Name,
            ["version"] = package.Version,
            ["purl"] = package.Purl,
        };
        if (package.Sha512 is { } hash)
            component["hashes"] = Hashes("SHA-512", hash);
        if (LicenceFinder.Of(package, packages) is { } licences)
            component["licenses"] = licences;
        return component;
    }

    private static JsonObject Runtime(string name, string version) =>
        new()
        {
            ["type"] = "framework",
            ["bom-ref"] = RuntimeRef(name, version),
            ["name"] = name,
            ["version"] = version,
        };

    private static string RuntimeRef(string name, string version) => $"framework:{name}@{version}";

    private static JsonObject ShippedFile(ReleaseFile file) =>
        new()
        {
            ["type"] = "file",
            ["bom-ref"] = $"file:{file.Path}",
            ["name"] = file.Path,
            ["hashes"] = Hashes("SHA-256", file.Sha256.Hex),
        };

    private static JsonArray Hashes(string algorithm, string hex) =>
        new(new JsonObject { ["alg"] = algorithm, ["content"] = hex });

    private static JsonArray Dependencies(
        ReleaseManifest manifest,
        ImmutableArray<ShippedPackage> carried,
        IEnumerable<(string Name, string Version)> runtimes
    )
    {
        var app = AppOf(manifest);
        var purls = carried
            .Where(p => p.Name != app)
            .ToDictionary(p => p.Key, p => p.Purl, StringComparer.Ordinal);
        IEnumerable<string> NeedsOf(ShippedPackage p) =>
            p.Needs.Where(purls.ContainsKey).Select(key => purls[key]);
        var own = carried
            .Where(p => p.Name == app)
            .SelectMany(NeedsOf)
            .Concat(runtimes.Select(r => RuntimeRef(r.Name, r.Version)));
        var all = new JsonArray(Needs(RefOf(manifest), own));
        foreach (var library in carried.Where(p => p.Name != app))
            all.Add(Needs(library.Purl, NeedsOf(library)));
        return all;
    }

    private static JsonObject Needs(string reference, IEnumerable<string> needs) =>
        new()
        {
            ["ref"] = reference,
            ["dependsOn"] = new JsonArray([.. needs.Select(n => (JsonNode)n)]),
        };
}
