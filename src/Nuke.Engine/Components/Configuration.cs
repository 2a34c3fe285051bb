using System.ComponentModel;
using Nuke.Common.Tooling;

namespace Nuke.Components;

/// <summary>How .NET projects are built.</summary>
[TypeConverter(typeof(TypeConverter<Configuration>))]
public class Configuration : Enumeration
{
    /// <summary>For debugging.</summary>
    public static readonly Configuration Debug = new() { Value = nameof(Debug) };

    /// <summary>For shipping.</summary>
    public static readonly Configuration Release = new() { Value = nameof(Release) };

    /// <summary>The text of the value.</summary>
    public static implicit operator string(Configuration configuration)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        return configuration.Value;
    }
}
