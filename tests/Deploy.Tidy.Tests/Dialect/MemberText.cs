using System.Reflection.Metadata;

namespace Deploy.Tidy.Tests.Dialect;

/// <summary>One member as the list of NUKE's public surface writes it.</summary>
internal static class MemberText
{
    private const string Extensions = "Extensions";

    private static readonly SignatureNames Names = new();

    /// <summary>What every object, delegate or enum has says nothing about a dialect.</summary>
    private static readonly HashSet<string> Ordinary =
    [
        "BeginInvoke",
        "EndInvoke",
        "Invoke",
        "Equals",
        "GetHashCode",
        "ToString",
        "value__",
    ];

    /// <summary>
    /// The source says <c>x.WriteAllText()</c>, whatever the static class is called: all extension
    /// classes of a namespace are one.
    /// </summary>
    public static string Owner(string space, string name)
    {
        var plain = name.Split('`')[0];
        return plain.EndsWith(Extensions, StringComparison.Ordinal)
            ? $"{space}.*{Extensions}"
            : $"{space}.{plain}";
    }

    public static bool IsOrdinary(string name) => Ordinary.Contains(name);

    public static string Method(string name, MethodSignature<string> signature)
    {
        var accessor = name.StartsWith("get_", StringComparison.Ordinal)
            ? signature.ReturnType
            : null;
        if (name.StartsWith("set_", StringComparison.Ordinal))
        {
            accessor = signature.ParameterTypes[^1];
        }
        if (accessor is not null)
        {
            return $"{name[4..]} : {accessor}";
        }
        var types = signature.GenericParameterCount;
        var generic =
            types == 0
                ? ""
                : $"<{string.Join(", ", Enumerable.Range(1, types).Select(i => $"T{i}"))}>";
        return $"{name}{generic}({string.Join(", ", signature.ParameterTypes)})"
            + $" : {signature.ReturnType}";
    }

    public static string Reference(MetadataReader reader, MemberReference member)
    {
        var name = reader.GetString(member.Name);
        return member.GetKind() == MemberReferenceKind.Field
            ? $"{name} : {member.DecodeFieldSignature(Names, null)}"
            : Method(name, member.DecodeMethodSignature(Names, null));
    }

    public static string Definition(MetadataReader reader, MethodDefinition method) =>
        Method(reader.GetString(method.Name), method.DecodeSignature(Names, null));

    public static string Definition(MetadataReader reader, FieldDefinition field) =>
        $"{reader.GetString(field.Name)} : {field.DecodeSignature(Names, null)}";

    public static IEnumerable<string> NamedArguments(CustomAttribute attribute) =>
        attribute.DecodeValue(Names).NamedArguments.Select(x => x.Name!);
}
