namespace Nuke.Common.Execution;

/// <summary>Called when a target reports facts for the summary.</summary>
public interface IOnTargetSummaryUpdated : IBuildExtension
{
    /// <summary>Called when a target reports facts for the summary.</summary>
    void OnTargetSummaryUpdated(ExecutableTarget target);
}
