using System.Reflection;
using Serilog;

namespace Nuke.Common.ValueInjection;

/// <summary>The base of attributes that give members of a build their values.</summary>
[AttributeUsage(AttributeTargets.Field | AttributeTargets.Property)]
public abstract class ValueInjectionAttributeBase : Attribute
{
    /// <summary>The build whose member gets the value.</summary>
    public INukeBuild Build { get; internal set; } = null!;

    /// <summary>Higher goes first. Default 0.</summary>
    public virtual int Priority => 0;

    /// <summary>Whether a failure to find the value is kept quiet.</summary>
    public virtual bool SuppressWarnings => false;

    /// <summary>Finds the value; null leaves the member as it is.</summary>
    public abstract object? GetValue(MemberInfo member, object instance);

    /// <summary>Finds the value; a failure becomes a warning and null.</summary>
    public object? TryGetValue(MemberInfo member, object instance)
    {
        ArgumentNullException.ThrowIfNull(member);
        try
        {
            return GetValue(member, instance);
        }
#pragma warning disable CA1031 // Any failure of foreign code is reported with the member's name.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            if (!SuppressWarnings && member.GetCustomAttribute<OptionalAttribute>() is null)
            {
                Log.Warning(
                    "Could not give '{Member}' a value: {Reason}",
                    member.Name,
                    exception.Message
                );
            }
            return null;
        }
    }

    /// <summary>Reads another member of the same build by name.</summary>
    protected static T? GetMemberValue<T>(string memberName, object instance)
    {
        ArgumentNullException.ThrowIfNull(instance);
        const BindingFlags any =
            BindingFlags.Instance
            | BindingFlags.Static
            | BindingFlags.Public
            | BindingFlags.NonPublic;
        var type = instance.GetType();
        var value = type.GetField(memberName, any) is { } field
            ? field.GetValue(instance)
            : type.GetProperty(memberName, any)?.GetValue(instance);
        return (T?)value;
    }
}
