using System.Reflection;

namespace Nuke.Common.Tooling;

/// <summary>Texts of enums.</summary>
public static class EnumValueExtensions
{
    /// <summary>
    /// The text that <see cref="EnumValueAttribute"/> gives, else the member's name.
    /// </summary>
    public static string GetValue(this Enum value)
    {
        ArgumentNullException.ThrowIfNull(value);
        var name = value.ToString();
        return value.GetType().GetField(name)?.GetCustomAttribute<EnumValueAttribute>()?.Value
            ?? name;
    }
}
