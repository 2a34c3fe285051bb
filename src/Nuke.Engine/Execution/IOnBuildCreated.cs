namespace Nuke.Common.Execution;

/// <summary>Called when the build object and its targets exist.</summary>
public interface IOnBuildCreated : IBuildExtension
{
    /// <summary>Called when the build object and its targets exist.</summary>
    void OnBuildCreated(IReadOnlyCollection<ExecutableTarget> executableTargets);
}
