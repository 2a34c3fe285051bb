using System.Collections.Immutable;
using System.Reflection.Metadata;

namespace Deploy.Tidy.Tests.Dialect;

/// <summary>
/// Types of a signature as short text: C#'s own names for the simple ones, no namespaces, a
/// method's type parameters as <c>T1</c>, <c>T2</c>, a type's as <c>X1</c>, <c>X2</c>.
/// </summary>
internal sealed class SignatureNames
    : ISignatureTypeProvider<string, object?>,
        ICustomAttributeTypeProvider<string>
{
    public string GetPrimitiveType(PrimitiveTypeCode typeCode) =>
        typeCode switch
        {
            PrimitiveTypeCode.Boolean => "bool",
            PrimitiveTypeCode.Int32 => "int",
            PrimitiveTypeCode.Int64 => "long",
            PrimitiveTypeCode.Single => "float",
            PrimitiveTypeCode.String => "string",
            PrimitiveTypeCode.Object => "object",
            PrimitiveTypeCode.Void => "void",
            _ => typeCode.ToString(),
        };

    public string GetTypeFromDefinition(MetadataReader reader, TypeDefinitionHandle handle, byte _)
    {
        var type = reader.GetTypeDefinition(handle);
        return Plain(reader, type.Name);
    }

    public string GetTypeFromReference(MetadataReader reader, TypeReferenceHandle handle, byte _)
    {
        var type = reader.GetTypeReference(handle);
        return Plain(reader, type.Name);
    }

    public string GetTypeFromSpecification(
        MetadataReader reader,
        object? genericContext,
        TypeSpecificationHandle handle,
        byte _
    ) => reader.GetTypeSpecification(handle).DecodeSignature(this, genericContext);

    public string GetGenericInstantiation(string genericType, ImmutableArray<string> arguments) =>
        genericType == "Nullable"
            ? arguments[0] + "?"
            : $"{genericType}<{string.Join(", ", arguments)}>";

    public string GetGenericMethodParameter(object? genericContext, int index) => $"T{index + 1}";

    public string GetGenericTypeParameter(object? genericContext, int index) => $"X{index + 1}";

    public string GetArrayType(string elementType, ArrayShape shape) => elementType + "[,]";

    public string GetSZArrayType(string elementType) => elementType + "[]";

    public string GetByReferenceType(string elementType) => "ref " + elementType;

    public string GetPointerType(string elementType) => elementType + "*";

    public string GetPinnedType(string elementType) => elementType;

    public string GetFunctionPointerType(MethodSignature<string> signature) => "delegate*";

    public string GetModifiedType(string modifier, string unmodifiedType, bool isRequired) =>
        unmodifiedType;

    public string GetSystemType() => "Type";

    public string GetTypeFromSerializedName(string name) => name;

    public PrimitiveTypeCode GetUnderlyingEnumType(string type) => PrimitiveTypeCode.Int32;

    public bool IsSystemType(string type) => type == "Type";

    private static string Plain(MetadataReader reader, StringHandle name) =>
        reader.GetString(name).Split('`')[0];
}
