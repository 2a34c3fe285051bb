using System.Collections.Immutable;
using System.Text.Json;

namespace Deploy.Releases.Sboms;

/// <summary>
/// Reads <c>&lt;app&gt;.deps.json</c>: what the program really carries, not what was asked for.
/// </summary>
internal static class DependencyFile
{
    public static ImmutableArray<ShippedPackage> Read(string path)
    {
        if (!File.Exists(path))
            return [];
        using var document = JsonDocument.Parse(File.ReadAllBytes(path));
        var root = document.RootElement;
        var target = root.GetProperty("runtimeTarget").GetProperty("name").GetString()!;
        var needs = root.GetProperty("targets").GetProperty(target);
        return
        [
            .. root.GetProperty("libraries")
                .EnumerateObject()
                .Select(library => PackageOf(library, needs))
                .OrderBy(package => package.Key, StringComparer.Ordinal),
        ];
    }

    private static ShippedPackage PackageOf(JsonProperty library, JsonElement targets)
    {
        var slash = library.Name.IndexOf('/');
        var needs =
            targets.TryGetProperty(library.Name, out var target)
            && target.TryGetProperty("dependencies", out var dependencies)
                ? dependencies.EnumerateObject().Select(d => $"{d.Name}/{d.Value.GetString()}")
                : [];
        return new(
            library.Name[..slash],
            library.Name[(slash + 1)..],
            Sha512Of(library.Value),
            library.Value.GetProperty("type").GetString() == "package"
        )
        {
            Needs = [.. needs.Order(StringComparer.Ordinal)],
        };
    }

    private static string? Sha512Of(JsonElement library)
    {
        const string Prefix = "sha512-";
        var text = library.TryGetProperty("sha512", out var hash) ? hash.GetString() : null;
        return text?.StartsWith(Prefix, StringComparison.Ordinal) == true
            ? Convert.ToHexStringLower(Convert.FromBase64String(text[Prefix.Length..]))
            : null;
    }
}
