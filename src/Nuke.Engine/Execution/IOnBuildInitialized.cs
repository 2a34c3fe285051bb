namespace Nuke.Common.Execution;

/// <summary>Called when the plan is made, before conditions and requirements.</summary>
public interface IOnBuildInitialized : IBuildExtension
{
    /// <summary>Called when the plan is made, before conditions and requirements.</summary>
    void OnBuildInitialized(
        IReadOnlyCollection<ExecutableTarget> executableTargets,
        IReadOnlyCollection<ExecutableTarget> executionPlan
    );
}
