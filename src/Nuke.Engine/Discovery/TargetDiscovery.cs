using System.Reflection;

namespace Nuke.Common.Execution;

/// <summary>
/// Finds the target properties of a build type in listing order: the class, most derived first,
/// then its interfaces. Overridden and implemented ones count once.
/// </summary>
internal static class TargetDiscovery
{
    private static readonly Type[] Kinds = [typeof(Target), typeof(Setup), typeof(Cleanup)];

    private const BindingFlags Declared =
        BindingFlags.Instance
        | BindingFlags.Public
        | BindingFlags.NonPublic
        | BindingFlags.DeclaredOnly;

    /// <exception cref="UsageException">Two components give different targets one name.</exception>
    public static IReadOnlyList<PropertyInfo> Find(Type build)
    {
        var found = new Dictionary<string, PropertyInfo>(StringComparer.OrdinalIgnoreCase);
        var list = new List<PropertyInfo>();
        for (var type = build; type != typeof(NukeBuild) && type is not null; type = type.BaseType)
        {
            foreach (var property in type.GetProperties(Declared).Where(IsTarget))
            {
                var isVisible = type == build || property.GetMethod?.IsPrivate != true;
                var isExplicit = property.Name.Contains('.', StringComparison.Ordinal);
                if ((isVisible || isExplicit) && found.TryAdd(ShortName(property), property))
                {
                    list.Add(property);
                }
            }
        }
        var ofClass = found.Keys.ToHashSet(StringComparer.OrdinalIgnoreCase);
        foreach (var property in build.GetInterfaces().SelectMany(x => x.GetProperties()))
        {
            if (!IsTarget(property) || ofClass.Contains(property.Name))
            {
                continue;
            }
            if (found.TryGetValue(property.Name, out var other))
            {
                throw new UsageException(Ambiguous(property, other));
            }
            found.Add(property.Name, property);
            list.Add(property);
        }
        return list;
    }

    public static string ShortName(MemberInfo member) =>
        member.Name[(member.Name.LastIndexOf('.') + 1)..];

    private static bool IsTarget(PropertyInfo property) =>
        Kinds.Contains(property.PropertyType) && property.GetMethod is not null;

    private static string Ambiguous(PropertyInfo one, PropertyInfo other) =>
        $"Target '{one.Name}' comes from both {other.DeclaringType!.Name} and "
        + $"{one.DeclaringType!.Name}. Implement it in the build class to choose.";
}
