namespace Nuke.Common.ProjectModel;

/// <summary>What solutions hold: projects and folders.</summary>
public abstract class PrimitiveProject
{
    private protected PrimitiveProject(Solution solution, string name)
    {
        Solution = solution;
        Name = name;
    }

    /// <summary>The solution.</summary>
    public Solution Solution { get; }

    /// <summary>The name.</summary>
    public string Name { get; }

    /// <summary>The folder that holds it; null at the top.</summary>
    public SolutionFolder? SolutionFolder { get; internal set; }

    /// <inheritdoc/>
    public override string ToString() => Name;
}
