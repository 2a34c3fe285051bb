namespace Nuke.Common.Execution;

/// <summary>Called when a target is skipped.</summary>
public interface IOnTargetSkipped : IBuildExtension
{
    /// <summary>Called when a target is skipped.</summary>
    void OnTargetSkipped(ExecutableTarget target);
}
