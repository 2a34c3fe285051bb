using System.Reflection;
using Nuke.Common.ValueInjection;

namespace Nuke.Common.Execution;

/// <summary>Gives the members of a build object the values that their attributes find.</summary>
internal static class MemberInjection
{
    private static readonly Type[] Late = [typeof(OnDemandAttribute)];

    /// <summary>Parameters when true, the other attributes when false.</summary>
    public static void Inject(NukeBuild build, bool parameters)
    {
        var members = ParameterDiscovery
            .MembersOfClass(build.GetType())
            .Select(x => (Member: x, Attribute: AttributeOf(x)))
            .Where(x => x.Attribute is not null)
            .Where(x => x.Attribute is ParameterAttribute == parameters)
            .Where(x => !Late.Any(y => x.Member.IsDefined(y, true)))
            .OrderByDescending(x => x.Attribute!.Priority);
        foreach (var (member, attribute) in members)
        {
            attribute!.Build = build;
            var value = parameters
                ? attribute.GetValue(member, build)
                : attribute.TryGetValue(member, build);
            if (value is not null)
            {
                Write(build, member, value);
            }
            else if (member.IsDefined(typeof(SecretAttribute), true))
            {
                BuildSession.Current.Secrets.Add(FieldOf(member)?.GetValue(build));
            }
        }
    }

    /// <summary>
    /// The value of a member, through its attribute when a component declares it.
    /// </summary>
    public static object? Read(NukeBuild build, MemberInfo member)
    {
        if (member is FieldInfo field)
        {
            return field.GetValue(build);
        }
        return ((PropertyInfo)member).GetValue(build);
    }

    public static object? Resolve(NukeBuild build, MemberInfo member)
    {
        if (AttributeOf(member) is not { } attribute)
        {
            throw new ArgumentException(
                $"'{member.DeclaringType?.Name}.{member.Name}' has no attribute "
                    + "such as [Parameter]."
            );
        }
        attribute.Build = build;
        return attribute is ParameterAttribute
            ? attribute.GetValue(member, build)
            : attribute.TryGetValue(member, build);
    }

    private static ValueInjectionAttributeBase? AttributeOf(MemberInfo member) =>
        member.IsDefined(typeof(ValueInjectionAttributeBase), true)
            ? member.GetCustomAttribute<ValueInjectionAttributeBase>(true)
            : null;

    private static void Write(NukeBuild build, MemberInfo member, object value)
    {
        if (member is PropertyInfo { SetMethod: not null } property)
        {
            property.SetValue(build, value);
            return;
        }
        if (FieldOf(member) is not { } field)
        {
            throw new ArgumentException(
                $"'{member.DeclaringType!.Name}.{member.Name}' computes its value; "
                    + "an attribute can only fill a field or an auto-property."
            );
        }
        field.SetValue(build, value);
    }

    /// <returns>Null for a property that computes its value.</returns>
    private static FieldInfo? FieldOf(MemberInfo member) =>
        member as FieldInfo
        ?? member.DeclaringType!.GetField(
            $"<{member.Name}>k__BackingField",
            ParameterDiscovery.Declared
        );
}
