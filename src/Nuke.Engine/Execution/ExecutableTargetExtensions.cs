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

    /// <inheritdoc cref="Contains(IEnumerable{ExecutableTarget}, Target)"/>
    public static bool Contains(this IEnumerable<ExecutableTarget> targets, Setup target)
    {
        ArgumentNullException.ThrowIfNull(targets);
        return targets.Any(x => x.Factory.Equals(target));
    }

    /// <inheritdoc cref="Contains(IEnumerable{ExecutableTarget}, Target)"/>
    public static bool Contains(this IEnumerable<ExecutableTarget> targets, Cleanup target)
    {
        ArgumentNullException.ThrowIfNull(targets);
        return targets.Any(x => x.Factory.Equals(target));
    }
}
