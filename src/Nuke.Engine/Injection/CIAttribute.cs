using System.Reflection;
using Nuke.Common.Execution;
using Nuke.Common.ValueInjection;

namespace Nuke.Common.CI;

/// <summary>Gives a member the build server, or null when another host runs the build.</summary>
public class CIAttribute : ValueInjectionAttributeBase
{
    /// <inheritdoc/>
    public override object? GetValue(MemberInfo member, object instance)
    {
        var host = Build.Host;
        return ParameterMember.TypeOf(member).IsInstanceOfType(host) ? host : null;
    }
}
