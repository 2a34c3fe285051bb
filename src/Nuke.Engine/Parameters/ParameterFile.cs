using System.Text.Json;

namespace Nuke.Common.Execution;

/// <summary>One JSON file of parameter values, read once.</summary>
internal sealed class ParameterFile
{
    private readonly Dictionary<string, JsonElement> _values;
    private readonly ParameterSource _source;
    private readonly string? _profile;

    private ParameterFile(
        Dictionary<string, JsonElement> values,
        ParameterSource source,
        string? profile
    )
    {
        _values = values;
        _source = source;
        _profile = profile;
    }

    public IEnumerable<string> Keys => _values.Keys.Where(x => !x.StartsWith('$'));

    /// <exception cref="UsageException">The file is not a JSON object.</exception>
    public static ParameterFile Read(string path, string root, string? profile = null)
    {
        var source = new ParameterSource($"in '{path}'", root);
        try
        {
            var options = new JsonDocumentOptions
            {
                AllowTrailingCommas = true,
                CommentHandling = JsonCommentHandling.Skip,
            };
            using var document = JsonDocument.Parse(File.ReadAllText(path), options);
            var values = new Dictionary<string, JsonElement>();
            foreach (var property in document.RootElement.EnumerateObject())
            {
                values[property.Name] = property.Value.Clone();
            }
            return new ParameterFile(values, source, profile);
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            throw new UsageException(
                $"Parameter file '{path}' must be one JSON object: {exception.Message}"
            );
        }
    }

    public RawValue? Find(string name)
    {
        if (!_values.TryGetValue(name, out var json) || json.ValueKind is JsonValueKind.Null)
        {
            return null;
        }
        var words =
            json.ValueKind == JsonValueKind.Array
                ? json.EnumerateArray().Select(Text).ToList()
                : [Text(json)];
        return new RawValue(words, json, _source, _profile);
    }

    private static string Text(JsonElement json) =>
        json.ValueKind == JsonValueKind.String ? json.GetString()! : json.GetRawText();
}
