using System.Collections.Immutable;
using System.Text.Json;

namespace Deploy.Releases.Sboms;

/// <summary>
/// Reads <c>&lt;app&gt;.runtimeconfig.json</c>: the frameworks the program runs on.
/// </summary>
internal static class RuntimeFile
{
    public static ImmutableArray<(string Name, string Version)> Read(string path)
    {
        if (!File.Exists(path))
            return [];
        using var document = JsonDocument.Parse(File.ReadAllBytes(path));
        var options = document.RootElement.GetProperty("runtimeOptions");
        var found = new List<JsonElement>();
        if (options.TryGetProperty("framework", out var one))
            found.Add(one);
        foreach (var name in (string[])["frameworks", "includedFrameworks"])
            if (options.TryGetProperty(name, out var several))
                found.AddRange(several.EnumerateArray());
        return
        [
            .. found
                .Select(f =>
                    (f.GetProperty("name").GetString()!, f.GetProperty("version").GetString()!)
                )
                .Order(),
        ];
    }
}
