namespace Nuke.Common.Execution;

/// <summary>Called when an action of a target threw.</summary>
public interface IOnTargetFailed : IBuildExtension
{
    /// <summary>Called when an action of a target threw.</summary>
    void OnTargetFailed(ExecutableTarget target);
}
