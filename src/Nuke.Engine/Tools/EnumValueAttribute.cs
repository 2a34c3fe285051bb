namespace Nuke.Common.Tooling;

/// <summary>The text of an enum's member outside of C#.</summary>
[AttributeUsage(AttributeTargets.Field)]
public class EnumValueAttribute : Attribute
{
    /// <summary>Names the text.</summary>
    public EnumValueAttribute(string value) => Value = value;

    /// <summary>The text.</summary>
    public string Value { get; }
}
