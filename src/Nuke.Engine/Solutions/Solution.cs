using System.Diagnostics.CodeAnalysis;
using Nuke.Common.IO;

namespace Nuke.Common.ProjectModel;

/// <summary>A solution, .sln or .slnx, for reading.</summary>
public class Solution
{
    internal Solution(AbsolutePath path) => Path = path;

    /// <summary>The solution's file.</summary>
    public AbsolutePath Path { get; }

    /// <summary>The file's name without extension.</summary>
    public string Name => Path.NameWithoutExtension;

    /// <summary>The file's name.</summary>
    public string FileName => Path.Name;

    /// <summary>The directory of the file.</summary>
    public AbsolutePath Directory => Path.Parent!;

    /// <summary>All projects, in the file's order.</summary>
    public IReadOnlyCollection<Project> AllProjects => ProjectList;

    /// <summary>The projects in no folder.</summary>
    public IReadOnlyCollection<Project> Projects =>
        [.. ProjectList.Where(x => x.SolutionFolder is null)];

    /// <summary>All folders, in the file's order.</summary>
    public IReadOnlyCollection<SolutionFolder> AllSolutionFolders => FolderList;

    /// <summary>The folders in no other folder.</summary>
    public IReadOnlyCollection<SolutionFolder> SolutionFolders =>
        [.. FolderList.Where(x => x.SolutionFolder is null)];

    internal List<Project> ProjectList { get; } = [];

    internal List<SolutionFolder> FolderList { get; } = [];

    /// <summary>The solution's file.</summary>
    [return: NotNullIfNotNull(nameof(solution))]
    public static implicit operator string?(Solution? solution) => solution?.Path;

    /// <summary>The solution's file.</summary>
    [return: NotNullIfNotNull(nameof(solution))]
    public static implicit operator AbsolutePath?(Solution? solution) => solution?.Path;

    /// <summary>The project of that name; null when there is none.</summary>
    public Project? GetProject(string nameOrFullPath) =>
        ProjectList.FirstOrDefault(x =>
            x.Name.Equals(nameOrFullPath, StringComparison.OrdinalIgnoreCase)
            || x.Path.ToString() == nameOrFullPath
        );

    /// <summary>The folder of that name; null when there is none.</summary>
    public SolutionFolder? GetSolutionFolder(string name) =>
        FolderList.FirstOrDefault(x => x.Name.Equals(name, StringComparison.OrdinalIgnoreCase));

    /// <summary>The projects whose names match a pattern with <c>*</c>.</summary>
    public IEnumerable<Project> GetAllProjects(string wildcardPattern)
    {
        var pattern = GlobPattern.Parse(wildcardPattern);
        return ProjectList.Where(x => pattern.Matches([x.Name]));
    }

    /// <inheritdoc/>
    public override string ToString() => Path.ToString();
}
