using System.Text.Json;

namespace Deploy.Releases.Scanning;

/// <summary>Reads members that other programs' JSON may or may not have.</summary>
internal static class JsonMembers
{
    /// <summary>The items of a list; none where it is missing or null.</summary>
    public static IEnumerable<JsonElement> List(this JsonElement parent, string name)
    {
        if (!parent.TryGetProperty(name, out var list) || list.ValueKind != JsonValueKind.Array)
            yield break;
        foreach (var item in list.EnumerateArray())
            yield return item;
    }

    /// <summary>A value as text; empty where it is missing.</summary>
    public static string Text(this JsonElement parent, string name) =>
        parent.TryGetProperty(name, out var value) ? value.ToString() : "";
}
