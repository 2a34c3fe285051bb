using System.Reflection;
using Nuke.Common.Tooling;

namespace Nuke.Common.Execution;

/// <summary>Finds the closed sets of values that parameters may have.</summary>
internal static class ValueSets
{
    private const BindingFlags Any =
        BindingFlags.Instance | BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic;

    public static IEnumerable<(string Text, object? Object)>? FromType(Type type)
    {
        var plain = Nullable.GetUnderlyingType(type) ?? type;
        plain = plain.IsArray ? plain.GetElementType()! : plain;
        if (plain.IsEnum)
        {
            return Enum.GetNames(plain).Select(x => (x, (object?)Enum.Parse(plain, x)));
        }
        return plain.IsAssignableTo(typeof(Enumeration))
            ? Enumeration.Fields(plain).Select(x => (x.Name, x.GetValue(null)))
            : null;
    }

    public static IEnumerable<(string Text, object? Object)> FromProvider(
        Type type,
        string member,
        object? instance
    )
    {
        object? values = null;
        if (type.GetField(member, Any) is { } field)
        {
            values = field.IsStatic || instance is not null ? field.GetValue(instance) : null;
        }
        else if (type.GetProperty(member, Any) is { } property)
        {
            var isStatic = property.GetMethod?.IsStatic == true;
            values = isStatic || instance is not null ? property.GetValue(instance) : null;
        }
        else if (type.GetMethod(member, Any, []) is { } method)
        {
            values = method.IsStatic || instance is not null ? method.Invoke(instance, []) : null;
        }
        return (values as IEnumerable<string> ?? []).Select(x => (x, (object?)x));
    }
}
