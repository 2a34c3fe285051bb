using System.Reflection;
using Nuke.Common.IO;

namespace Nuke.Common.Execution;

/// <summary>A member of a build that is a parameter, with the name it is called by.</summary>
internal sealed record ParameterMember(MemberInfo Member, ParameterAttribute Attribute, string Name)
{
    public Type Type => TypeOf(Member);

    public bool IsSecret => Member.IsDefined(typeof(SecretAttribute), true);

    public bool IsFlag => (Nullable.GetUnderlyingType(Type) ?? Type) == typeof(bool);

    public bool IsBuiltIn => Member.DeclaringType == typeof(BuiltIn);

    public bool IsPath => (Type.IsArray ? Type.GetElementType() : Type) == typeof(AbsolutePath);

    public string Key => Names.Normalize(Name);

    public string Switch => "--" + Names.Dashed(Name);

    public static ParameterMember Of(MemberInfo member)
    {
        var attribute = member.GetCustomAttribute<ParameterAttribute>(true);
        return attribute is not null
            ? new ParameterMember(member, attribute, NameOf(member, attribute))
            : throw new ArgumentException($"'{member.Name}' is not marked with [Parameter].");
    }

    public static Type TypeOf(MemberInfo member) =>
        member is FieldInfo field ? field.FieldType : ((PropertyInfo)member).PropertyType;

    private static string NameOf(MemberInfo member, ParameterAttribute attribute)
    {
        var prefix = member.DeclaringType?.GetCustomAttribute<ParameterPrefixAttribute>()?.Prefix;
        var name = attribute.Name ?? member.Name;
        return prefix + name[(name.LastIndexOf('.') + 1)..];
    }
}
