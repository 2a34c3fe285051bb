namespace Nuke.Common;

/// <summary>Puts a prefix before the names of a component's parameters.</summary>
[AttributeUsage(AttributeTargets.Interface)]
public class ParameterPrefixAttribute : Attribute
{
    /// <summary>Names the prefix.</summary>
    /// <param name="prefix">The text; a final word "Prefix" is dropped.</param>
    public ParameterPrefixAttribute(string prefix)
    {
        ArgumentNullException.ThrowIfNull(prefix);
        const string suffix = "Prefix";
        Prefix = prefix.EndsWith(suffix, StringComparison.Ordinal)
            ? prefix[..^suffix.Length]
            : prefix;
    }

    /// <summary>The text before each name.</summary>
    public string Prefix { get; }
}
