namespace Nuke.Common.Execution;

/// <summary>Called at the end, whatever the outcome.</summary>
public interface IOnBuildFinished : IBuildExtension
{
    /// <summary>Called at the end, whatever the outcome.</summary>
    void OnBuildFinished();
}
