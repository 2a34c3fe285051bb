using System.Text.Json;

namespace Deploy.Integrations.Probing;

/// <summary>Reads what a service answered, which may be anything.</summary>
internal static class Answer
{
    private const int ShownMax = 120;

    /// <summary>The JSON value, or null where the text is not JSON.</summary>
    public static JsonElement? Parse(string body)
    {
        try
        {
            return JsonElement.Parse(body);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>The named text of an object; null where there is none or it is no text.</summary>
    public static string? Text(JsonElement json, string name) =>
        Find(json, name) is { ValueKind: JsonValueKind.String } value ? value.GetString() : null;

    /// <summary>The named value of an object; null where there is none.</summary>
    public static JsonElement? Find(JsonElement json, string name) =>
        json.ValueKind == JsonValueKind.Object && json.TryGetProperty(name, out var value)
            ? value
            : null;

    /// <summary>The beginning of a body on one line, for a message.</summary>
    public static string Shorten(string body)
    {
        var line = string.Join(
            ' ',
            body.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
        );
        return line.Length <= ShownMax ? $"'{line}'" : $"'{line[..ShownMax]}…'";
    }
}
