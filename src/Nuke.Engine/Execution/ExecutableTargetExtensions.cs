using Nuke.Common.Execution;

namespace Nuke.Common;

/// <summary>Questions about sets of targets.</summary>
public static class ExecutableTargetExtensions
{
    /// <summary>Whether the set holds the target, <c>ScheduledTargets.Contains(Pack)</c>.</summary>
    public static bool Contains(this IEnumerable<ExecutableTarget> targets, Target target)
    {
        ArgumentNullException.ThrowIfNull(targets);
        return targets.Any(x => x.Factory.Equals(target));
    }
}
