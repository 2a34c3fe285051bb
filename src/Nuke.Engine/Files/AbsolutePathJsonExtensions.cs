using System.Text.Json;
using System.Text.Json.Nodes;

namespace Nuke.Common.IO;

/// <summary>JSON files.</summary>
public static class AbsolutePathJsonExtensions
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true };

    /// <summary>The file as an object.</summary>
    public static T? ReadJson<T>(this AbsolutePath path, JsonSerializerOptions? options = null) =>
        JsonSerializer.Deserialize<T>(path.ReadAllText(), options);

    /// <summary>The file as a tree.</summary>
    public static JsonNode? ReadJson(this AbsolutePath path) => JsonNode.Parse(path.ReadAllText());

    /// <summary>Writes an object.</summary>
    public static AbsolutePath WriteJson<T>(
        this AbsolutePath path,
        T obj,
        JsonSerializerOptions? options = null
    ) => path.WriteAllText(JsonSerializer.Serialize(obj, options ?? Indented));

    /// <summary>Reads an object, changes it and writes it back.</summary>
    public static AbsolutePath UpdateJson<T>(
        this AbsolutePath path,
        Action<T> update,
        JsonSerializerOptions? options = null
    )
    {
        ArgumentNullException.ThrowIfNull(update);
        var value =
            path.ReadJson<T>(options) ?? throw new InvalidOperationException($"'{path}' is null.");
        update(value);
        return path.WriteJson(value, options);
    }
}
