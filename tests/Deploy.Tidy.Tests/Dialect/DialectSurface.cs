using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace Deploy.Tidy.Tests.Dialect;

/// <summary>What a compiled engine offers: its visible types and their visible members.</summary>
internal static class DialectSurface
{
    public static IReadOnlyCollection<string> Of(Stream assembly)
    {
        using var file = new PEReader(assembly);
        var reader = file.GetMetadataReader();
        return reader
            .TypeDefinitions.Select(reader.GetTypeDefinition)
            .Where(x => IsVisible(reader, x))
            .SelectMany(x => Members(reader, x).Prepend(Name(reader, x)))
            .Distinct()
            .Order(StringComparer.Ordinal)
            .ToList();
    }

    private static IEnumerable<string> Members(MetadataReader reader, TypeDefinition type)
    {
        var owner = Name(reader, type);
        var methods = type.GetMethods()
            .Select(reader.GetMethodDefinition)
            .Where(x => IsVisible(x.Attributes) && IsOwn(reader, x.Name))
            .Select(x => MemberText.Definition(reader, x));
        var fields = type.GetFields()
            .Select(reader.GetFieldDefinition)
            .Where(x => IsVisible(x.Attributes) && IsOwn(reader, x.Name))
            .Select(x => MemberText.Definition(reader, x));
        return methods.Concat(fields).Select(x => $"{owner}::{x}");
    }

    private static bool IsOwn(MetadataReader reader, StringHandle name) =>
        !MemberText.IsOrdinary(reader.GetString(name));

    private static string Name(MetadataReader reader, TypeDefinition type)
    {
        var name = reader.GetString(type.Name);
        return type.GetDeclaringType() is { IsNil: false } outer
            ? $"{Name(reader, reader.GetTypeDefinition(outer))}+{name.Split('`')[0]}"
            : MemberText.Owner(reader.GetString(type.Namespace), name);
    }

    private static bool IsVisible(MetadataReader reader, TypeDefinition type) =>
        (type.Attributes & TypeAttributes.VisibilityMask) switch
        {
            TypeAttributes.Public => true,
            TypeAttributes.NestedPublic or TypeAttributes.NestedFamily => IsVisible(
                reader,
                reader.GetTypeDefinition(type.GetDeclaringType())
            ),
            _ => false,
        };

    private static bool IsVisible(MethodAttributes attributes) =>
        (attributes & MethodAttributes.MemberAccessMask)
            is MethodAttributes.Public
                or MethodAttributes.Family
                or MethodAttributes.FamORAssem;

    private static bool IsVisible(FieldAttributes attributes) =>
        (attributes & FieldAttributes.FieldAccessMask)
            is FieldAttributes.Public
                or FieldAttributes.Family
                or FieldAttributes.FamORAssem;
}
