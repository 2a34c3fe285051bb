using System.Reflection;
using Nuke.Common;

namespace Nuke.Engine.Tests.Api;

/// <summary>The public surface of the engine, one line per member, sorted.</summary>
internal static class ApiText
{
    private const BindingFlags Own =
        BindingFlags.Public
        | BindingFlags.NonPublic
        | BindingFlags.Instance
        | BindingFlags.Static
        | BindingFlags.DeclaredOnly;

    public static string Write()
    {
        var types = typeof(NukeBuild).Assembly.GetExportedTypes();
        var lines = types.SelectMany(x => Members(x).Prepend(Head(x))).Distinct();
        return string.Join('\n', lines.Order(StringComparer.Ordinal)) + "\n";
    }

    private static string Head(Type type)
    {
        var kind =
            type.IsInterface ? "interface"
            : type.IsEnum ? "enum"
            : type.IsSubclassOf(typeof(Delegate)) ? "delegate"
            : type.IsValueType ? "struct"
            : type is { IsAbstract: true, IsSealed: true } ? "static class"
            : type.IsAbstract ? "abstract class"
            : type.IsSealed ? "sealed class"
            : "class";
        var parent = type.BaseType is { } x && x != typeof(object) ? $" : {Name(x)}" : "";
        return $"{Name(type)} {kind}{parent}";
    }

    private static IEnumerable<string> Members(Type type)
    {
        foreach (var member in type.GetMembers(Own).Where(IsVisible))
        {
            var text = member switch
            {
                MethodInfo x => Method(x),
                ConstructorInfo x => $".ctor({Parameters(x)})",
                PropertyInfo x => $"{x.Name} : {Name(x.PropertyType)}{Accessors(x)}",
                FieldInfo x => $"{x.Name} : {Name(x.FieldType)}",
                _ => null,
            };
            if (text is not null)
            {
                yield return $"{Name(type)} . {text}";
            }
        }
    }

    private static bool IsVisible(MemberInfo member) =>
        member switch
        {
            MethodInfo { IsSpecialName: true } x => x.Name.StartsWith(
                "op_",
                StringComparison.Ordinal
            ),
            MethodBase x => x.IsPublic || x.IsFamily || x.IsFamilyOrAssembly,
            PropertyInfo x => x.GetAccessors(true).Any(IsVisibleAccessor),
            FieldInfo x => x.IsPublic && !x.IsSpecialName,
            _ => false,
        };

    private static bool IsVisibleAccessor(MethodInfo x) =>
        x.IsPublic || x.IsFamily || x.IsFamilyOrAssembly;

    private static string Accessors(PropertyInfo property) =>
        property.SetMethod is { } set && IsVisibleAccessor(set) ? " { get; set; }" : " { get; }";

    private static string Method(MethodInfo x)
    {
        var generic = x.IsGenericMethod
            ? $"<{string.Join(", ", x.GetGenericArguments().Select(y => y.Name))}>"
            : "";
        return $"{x.Name}{generic}({Parameters(x)}) : {Name(x.ReturnType)}";
    }

    private static string Parameters(MethodBase method) =>
        string.Join(", ", method.GetParameters().Select(x => $"{Name(x.ParameterType)} {x.Name}"));

    private static string Name(Type type)
    {
        if (type.IsGenericParameter)
        {
            return type.Name;
        }
        if (type.IsArray)
        {
            return Name(type.GetElementType()!) + "[]";
        }
        var name = (type.FullName ?? type.Namespace + "." + type.Name).Split('`', '[')[0];
        return type.IsGenericType
            ? $"{name}<{string.Join(", ", type.GetGenericArguments().Select(Name))}>"
            : name;
    }
}
