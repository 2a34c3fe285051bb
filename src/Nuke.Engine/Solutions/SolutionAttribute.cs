using System.Reflection;
using Nuke.Common.IO;
using Nuke.Common.ValueInjection;

namespace Nuke.Common.ProjectModel;

/// <summary>
/// Gives a member the solution: the named one, or the only one in the root directory.
/// </summary>
public class SolutionAttribute : ValueInjectionAttributeBase
{
    private readonly string? _path;

    /// <summary>Finds the only solution in the root directory.</summary>
    public SolutionAttribute() { }

    /// <summary>Names the solution, seen from the root directory.</summary>
    public SolutionAttribute(string relativePath) => _path = relativePath;

    /// <summary>Not supported here: a generator would have to write typed projects.</summary>
    public bool GenerateProjects { get; set; }

    /// <summary>No change: nothing is checked about the build's own project.</summary>
    public bool SuppressBuildProjectCheck { get; set; }

    /// <inheritdoc/>
    public override object? GetValue(MemberInfo member, object instance)
    {
        if (_path is not null)
        {
            return (Build.RootDirectory / _path).ReadSolution();
        }
        var found = Build.RootDirectory.GlobFiles("*.sln", "*.slnx");
        return found.Count == 1
            ? found.Single().ReadSolution()
            : throw new ArgumentException(
                $"'{Build.RootDirectory}' holds {found.Count} solutions; "
                    + "name one, [Solution(\"path\")]."
            );
    }
}
