using System.Diagnostics.CodeAnalysis;
using Nuke.Common.IO;

namespace Nuke.Common.ProjectModel;

/// <summary>A project of a solution.</summary>
public sealed class Project : PrimitiveProject
{
    internal Project(Solution solution, string name, AbsolutePath path)
        : base(solution, name) => Path = path;

    /// <summary>The project's file.</summary>
    public AbsolutePath Path { get; }

    /// <summary>The directory of the file.</summary>
    public AbsolutePath Directory => Path.Parent!;

    /// <summary>The file, seen from the solution.</summary>
    public RelativePath RelativePath => Solution.Directory.GetRelativePathTo(Path);

    /// <summary>The project's file.</summary>
    [return: NotNullIfNotNull(nameof(project))]
    public static implicit operator string?(Project? project) => project?.Path;

    /// <summary>The project's file.</summary>
    [return: NotNullIfNotNull(nameof(project))]
    public static implicit operator AbsolutePath?(Project? project) => project?.Path;
}
