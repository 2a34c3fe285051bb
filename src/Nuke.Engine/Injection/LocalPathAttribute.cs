using System.Reflection;
using Nuke.Common.ValueInjection;

namespace Nuke.Common.Tooling;

/// <summary>Gives a member the tool at a path seen from the root directory.</summary>
public class LocalPathAttribute : ValueInjectionAttributeBase
{
    private readonly string _path;

    /// <summary>Names the path for every system.</summary>
    public LocalPathAttribute(string path) => _path = path;

    /// <summary>Names a path for Windows and one for other systems.</summary>
    public LocalPathAttribute(string windowsPath, string unixPath) =>
        _path = OperatingSystem.IsWindows() ? windowsPath : unixPath;

    /// <inheritdoc/>
    public override object? GetValue(MemberInfo member, object instance) =>
        ToolResolver.GetTool(Build.RootDirectory / _path);
}
