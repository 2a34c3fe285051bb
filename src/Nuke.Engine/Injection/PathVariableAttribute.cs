using System.Reflection;
using Nuke.Common.ValueInjection;

namespace Nuke.Common.Tooling;

/// <summary>Gives a member the tool that variable <c>NAME_EXE</c> or PATH names.</summary>
public class PathVariableAttribute : ValueInjectionAttributeBase
{
    private readonly string? _name;

    /// <summary>Names the program; default: the member's name in lower case.</summary>
    public PathVariableAttribute(string? name = null) => _name = name;

    /// <inheritdoc/>
    public override object? GetValue(MemberInfo member, object instance)
    {
        ArgumentNullException.ThrowIfNull(member);
        return ToolResolver.GetPathTool(_name ?? member.Name.ToLowerInvariant());
    }
}
