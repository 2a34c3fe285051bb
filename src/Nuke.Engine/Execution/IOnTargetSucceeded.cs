namespace Nuke.Common.Execution;

/// <summary>Called when the actions of a target succeeded.</summary>
public interface IOnTargetSucceeded : IBuildExtension
{
    /// <summary>Called when the actions of a target succeeded.</summary>
    void OnTargetSucceeded(ExecutableTarget target);
}
