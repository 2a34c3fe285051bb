using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Nuke.Common.Execution;

/// <summary>
/// The schema of parameter files, for editors. Kept beside a <c>parameters.json</c> that refers to
/// it with <c>"$schema": "./build.schema.json"</c>, and written only when it changes.
/// </summary>
internal static class BuildSchema
{
    private const string FileName = "build.schema.json";
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true };

    public static void Refresh(
        BuildSession session,
        Type build,
        IReadOnlyList<PropertyInfo> targets
    )
    {
        string folder = session.Root / ".nuke";
        var parameters = Path.Combine(folder, "parameters.json");
        if (
            session.Host is CI.IBuildServer
            || !File.Exists(parameters)
            || !File.ReadAllText(parameters).Contains(FileName, StringComparison.Ordinal)
        )
        {
            return;
        }
        var file = Path.Combine(folder, FileName);
        var text = Text(build, targets);
        if (!File.Exists(file) || File.ReadAllText(file) != text)
        {
            File.WriteAllText(file, text);
        }
    }

    public static string Text(Type build, IReadOnlyList<PropertyInfo> targets)
    {
        var parameters = ParameterDiscovery.Find(build).ToLookup(x => x.IsBuiltIn);
        var names = targets.Select(TargetDiscovery.ShortName);
        var schema = new JsonObject
        {
            ["$schema"] = "http://json-schema.org/draft-04/schema#",
            ["definitions"] = new JsonObject
            {
                ["Host"] = Enumeration(HostFinder.HostNames),
                ["ExecutableTarget"] = Enumeration(names),
                ["Verbosity"] = Enumeration(Enum.GetNames<Verbosity>()),
                ["NukeBuild"] = Properties(parameters[true]),
            },
            ["allOf"] = new JsonArray(
                Properties(parameters[false]),
                new JsonObject { ["$ref"] = "#/definitions/NukeBuild" }
            ),
        };
        return schema.ToJsonString(Indented) + "\n";
    }

    private static JsonObject Enumeration(IEnumerable<string> values)
    {
        var sorted = values.Order(StringComparer.Ordinal).Select(x => (JsonNode)x);
        return new() { ["type"] = "string", ["enum"] = new JsonArray([.. sorted]) };
    }

    private static JsonObject Properties(IEnumerable<ParameterMember> parameters)
    {
        var properties = new JsonObject();
        foreach (var parameter in parameters.OrderBy(x => x.Name, StringComparer.Ordinal))
        {
            properties[parameter.Name] = Property(parameter);
        }
        return new() { ["properties"] = properties };
    }

    private static JsonObject Property(ParameterMember parameter)
    {
        var result = Reference(parameter) ?? Plain(parameter);
        if (parameter.Attribute.Description is { } description)
        {
            result["description"] = description;
        }
        if (parameter.IsSecret)
        {
            result["default"] = "Secrets are written with ./build.sh :secrets [profile]";
        }
        return result;
    }

    private static JsonObject? Reference(ParameterMember parameter) =>
        !parameter.IsBuiltIn ? null
        : parameter.Name == nameof(Verbosity) ? To("Verbosity")
        : parameter.Name == nameof(Host) ? To("Host")
        : parameter.Name is nameof(BuiltIn.Target) or nameof(BuiltIn.Skip)
            ? new() { ["type"] = "array", ["items"] = To("ExecutableTarget") }
        : null;

    private static JsonObject To(string definition) =>
        new() { ["$ref"] = $"#/definitions/{definition}" };

    private static JsonObject Plain(ParameterMember parameter)
    {
        var type = Nullable.GetUnderlyingType(parameter.Type) ?? parameter.Type;
        var element = ValueConversion.ElementType(type);
        var item = Scalar(element ?? type);
        var set = parameter.Attribute.GetValueSet(parameter.Member, null)?.ToList();
        if (set is { Count: > 0 })
        {
            item = Enumeration(set.Select(x => x.Text));
        }
        return element is null ? item : new() { ["type"] = "array", ["items"] = item };
    }

    private static JsonObject Scalar(Type type)
    {
        var plain = Nullable.GetUnderlyingType(type) ?? type;
        var name =
            plain == typeof(bool) ? "boolean"
            : plain == typeof(int) || plain == typeof(long) ? "integer"
            : plain.IsPrimitive || plain == typeof(decimal) ? "number"
            : "string";
        return new() { ["type"] = new JsonArray(name, "null") };
    }
}
