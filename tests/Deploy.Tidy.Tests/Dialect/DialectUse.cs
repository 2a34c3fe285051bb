using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace Deploy.Tidy.Tests.Dialect;

/// <summary>What a compiled project takes from NUKE: types, members, attribute settings.</summary>
internal static class DialectUse
{
    private const string Dialect = "Nuke.";

    /// <summary>
    /// Lines <c>Type</c>, <c>Type::Member</c> with its signature, and <c>Type::Name</c> alone for
    /// what an attribute sets or a class overrides, where the signature follows from the name.
    /// </summary>
    public static IReadOnlyCollection<string> Of(Stream assembly)
    {
        using var file = new PEReader(assembly);
        var reader = file.GetMetadataReader();
        return Types(reader)
            .Concat(Members(reader))
            .Concat(AttributeSettings(reader))
            .Concat(Overrides(reader))
            .Where(x => x.StartsWith(Dialect, StringComparison.Ordinal))
            .Distinct()
            .Order(StringComparer.Ordinal)
            .ToList();
    }

    private static IEnumerable<string> Types(MetadataReader reader) =>
        reader.TypeReferences.Select(x => Owner(reader, x));

    private static IEnumerable<string> Members(MetadataReader reader) =>
        reader
            .MemberReferences.Select(reader.GetMemberReference)
            .Where(x => !MemberText.IsOrdinary(reader.GetString(x.Name)))
            .Select(x => $"{Owner(reader, x.Parent)}::{MemberText.Reference(reader, x)}");

    private static IEnumerable<string> AttributeSettings(MetadataReader reader) =>
        from handle in reader.CustomAttributes
        let attribute = reader.GetCustomAttribute(handle)
        where attribute.Constructor.Kind == HandleKind.MemberReference
        let constructor = reader.GetMemberReference((MemberReferenceHandle)attribute.Constructor)
        let owner = Owner(reader, constructor.Parent)
        where owner.StartsWith(Dialect, StringComparison.Ordinal)
        from name in MemberText.NamedArguments(attribute)
        select $"{owner}::{name}";

    private static IEnumerable<string> Overrides(MetadataReader reader) =>
        from handle in reader.TypeDefinitions
        let type = reader.GetTypeDefinition(handle)
        where !type.BaseType.IsNil
        let owner = Owner(reader, type.BaseType)
        where owner.StartsWith(Dialect, StringComparison.Ordinal)
        from method in type.GetMethods().Select(reader.GetMethodDefinition)
        where method.Attributes.HasFlag(MethodAttributes.Virtual)
        where !method.Attributes.HasFlag(MethodAttributes.NewSlot)
        let name = reader.GetString(method.Name)
        where !MemberText.IsOrdinary(name)
        select $"{owner}::{name.Replace("get_", "", StringComparison.Ordinal)}";

    private static string Owner(MetadataReader reader, EntityHandle handle) =>
        handle.Kind switch
        {
            HandleKind.TypeReference => Referenced(reader, (TypeReferenceHandle)handle),
            HandleKind.TypeSpecification => Constructed(reader, (TypeSpecificationHandle)handle),
            _ => "",
        };

    private static string Referenced(MetadataReader reader, TypeReferenceHandle handle)
    {
        var type = reader.GetTypeReference(handle);
        var name = reader.GetString(type.Name);
        return type.ResolutionScope is { Kind: HandleKind.TypeReference } outer
            ? $"{Referenced(reader, (TypeReferenceHandle)outer)}+{name.Split('`')[0]}"
            : MemberText.Owner(reader.GetString(type.Namespace), name);
    }

    /// <summary>Of <c>Configure&lt;X&gt;</c>, the <c>Configure</c>.</summary>
    private static string Constructed(MetadataReader reader, TypeSpecificationHandle handle)
    {
        var blob = reader.GetBlobReader(reader.GetTypeSpecification(handle).Signature);
        if (blob.ReadSignatureTypeCode() != SignatureTypeCode.GenericTypeInstance)
        {
            return "";
        }
        blob.ReadCompressedInteger();
        return Owner(reader, blob.ReadTypeHandle());
    }
}
