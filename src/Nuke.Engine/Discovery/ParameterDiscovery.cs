using System.Reflection;

namespace Nuke.Common.Execution;

/// <summary>Finds the parameters of a build type without an object of it.</summary>
internal static class ParameterDiscovery
{
    public const BindingFlags Declared =
        BindingFlags.Instance
        | BindingFlags.Static
        | BindingFlags.Public
        | BindingFlags.NonPublic
        | BindingFlags.DeclaredOnly;

    /// <summary>Own parameters first, then the engine's.</summary>
    public static IReadOnlyList<ParameterMember> Find(Type build)
    {
        var own = MembersOfClass(build).Concat(build.GetInterfaces().SelectMany(Members));
        return
        [
            .. own.Concat(BuiltIn.Members)
                .Where(x => x.IsDefined(typeof(ParameterAttribute), true))
                .Select(ParameterMember.Of)
                .DistinctBy(x => x.Key),
        ];
    }

    /// <summary>Fields and properties of the class and its bases, most derived first.</summary>
    public static IEnumerable<MemberInfo> MembersOfClass(Type build)
    {
        for (var type = build; type != typeof(NukeBuild) && type is not null; type = type.BaseType)
        {
            foreach (var member in Members(type))
            {
                yield return member;
            }
        }
    }

    private static IEnumerable<MemberInfo> Members(Type type) =>
        type.GetFields(Declared).Concat<MemberInfo>(type.GetProperties(Declared));
}
