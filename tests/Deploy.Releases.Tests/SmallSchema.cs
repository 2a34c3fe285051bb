using System.Text.Json;
using System.Text.RegularExpressions;

namespace Deploy.Releases.Tests;

/// <summary>
/// Checks a document against a JSON Schema that uses only: $ref, type, const, enum, pattern,
/// minLength, required, properties, items, minItems, maxItems, uniqueItems, oneOf. Objects with
/// properties are closed. Any other word in the schema is a fault, so that none is passed over.
/// </summary>
internal sealed class SmallSchema(JsonElement root)
{
    private const StringComparison Exact = StringComparison.Ordinal;

    public static List<string> Faults(string schema, JsonElement document)
    {
        var root = JsonDocument.Parse(schema).RootElement;
        return [.. new SmallSchema(root).Check(root, document, "$")];
    }

    private IEnumerable<string> Check(JsonElement schema, JsonElement seen, string at) =>
        schema.EnumerateObject().SelectMany(word => Check(word, seen, at));

    private IEnumerable<string> Check(JsonProperty word, JsonElement seen, string at) =>
        word.Name switch
        {
            "$ref" => Check(Definition(word.Value), seen, at),
            "type" => Say(Type(seen) == word.Value.GetString(), $"{at} is not {word.Value}"),
            "const" => Say(seen.ToString() == word.Value.ToString(), $"{at} is not {word.Value}"),
            "enum" => Say(In(word.Value, seen), $"{at} is none of {word.Value}"),
            "pattern" => Say(Fits(seen, word.Value), $"{at} '{seen}' does not fit {word.Value}"),
            "minLength" => Say(seen.GetString()!.Length >= word.Value.GetInt32(), $"{at} is short"),
            "required" => word
                .Value.EnumerateArray()
                .Where(name => !seen.TryGetProperty(name.GetString()!, out _))
                .Select(name => $"{at} has no {name}"),
            "properties" => Members(word.Value, seen, at),
            "items" => seen.EnumerateArray()
                .SelectMany((item, i) => Check(word.Value, item, $"{at}[{i}]")),
            "minItems" => Say(seen.GetArrayLength() >= word.Value.GetInt32(), $"{at} is short"),
            "maxItems" => Say(seen.GetArrayLength() <= word.Value.GetInt32(), $"{at} is long"),
            "uniqueItems" => Say(
                seen.EnumerateArray().DistinctBy(i => i.ToString()).Count()
                    == seen.GetArrayLength(),
                $"{at} has equal items"
            ),
            "oneOf" => Say(
                word.Value.EnumerateArray().Count(s => !Check(s, seen, at).Any()) == 1,
                $"{at} fits none or several alternatives"
            ),
            "$defs" or "$schema" => [],
            _ => [$"the schema's word {word.Name} is not known here"],
        };

    private IEnumerable<string> Members(JsonElement known, JsonElement seen, string at)
    {
        foreach (var member in seen.EnumerateObject())
        {
            if (!known.TryGetProperty(member.Name, out var schema))
                yield return $"{at} has the unknown member {member.Name}";
            else
                foreach (var fault in Check(schema, member.Value, $"{at}.{member.Name}"))
                    yield return fault;
        }
    }

    private JsonElement Definition(JsonElement reference) =>
        root.GetProperty("$defs")
            .GetProperty(reference.GetString()!.Replace("#/$defs/", "", Exact));

    private static bool In(JsonElement list, JsonElement seen) =>
        list.EnumerateArray().Any(item => item.ToString() == seen.ToString());

    private static bool Fits(JsonElement seen, JsonElement pattern) =>
        Regex.IsMatch(seen.ToString(), pattern.GetString()!);

    private static IEnumerable<string> Say(bool holds, string fault) => holds ? [] : [fault];

    private static string Type(JsonElement seen) =>
        seen.ValueKind switch
        {
            JsonValueKind.Object => "object",
            JsonValueKind.Array => "array",
            JsonValueKind.String => "string",
            JsonValueKind.Number => "number",
            _ => "other",
        };
}
