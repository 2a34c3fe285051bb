namespace Nuke.Common.ProjectModel;

/// <summary>A folder of a solution.</summary>
public sealed class SolutionFolder : PrimitiveProject
{
    internal SolutionFolder(Solution solution, string name)
        : base(solution, name) { }

    /// <summary>The projects directly in it.</summary>
    public IReadOnlyCollection<Project> Projects =>
        [.. Solution.AllProjects.Where(x => x.SolutionFolder == this)];

    /// <summary>The folders directly in it.</summary>
    public IReadOnlyCollection<SolutionFolder> SolutionFolders =>
        [.. Solution.AllSolutionFolders.Where(x => x.SolutionFolder == this)];

    /// <summary>The project of that name; null when there is none.</summary>
    public Project? GetProject(string name) => Projects.FirstOrDefault(x => x.Name == name);
}
