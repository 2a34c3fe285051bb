namespace Nuke.Common.Execution;

/// <summary>Marks targets as skipped, and with them what only they need.</summary>
internal sealed class SkipRules(IReadOnlyList<ExecutableTarget> plan)
{
    /// <summary>Applies <c>--skip</c>: no names mean all targets.</summary>
    public void ByParameter(IReadOnlyCollection<string> names)
    {
        var keys = names.Select(Names.Normalize).ToHashSet();
        foreach (var target in plan)
        {
            if (keys.Count > 0 && !keys.Contains(Names.Normalize(target.Name)))
            {
                continue;
            }
            if (!target.Invoked)
            {
                Skip(target, "via parameter");
            }
            else if (keys.Count > 0)
            {
                SkipWhatOnlyItNeeds(target);
            }
        }
    }

    /// <summary>Skips a target whose conditions do not hold.</summary>
    public void ByCondition(ExecutableTarget target, string conditions)
    {
        target.OnlyWhen = conditions;
        Skip(target, null);
    }

    private void Skip(ExecutableTarget target, string? reason)
    {
        if (target.Status != ExecutionStatus.Scheduled)
        {
            return;
        }
        target.Status = ExecutionStatus.Skipped;
        target.Skipped = reason;
        if (target.DependencyBehavior == DependencyBehavior.Skip)
        {
            SkipWhatOnlyItNeeds(target);
        }
    }

    private void SkipWhatOnlyItNeeds(ExecutableTarget target)
    {
        foreach (var other in target.ExecutionDependencies.Concat(target.Triggers))
        {
            var isNeeded = plan.Any(x =>
                x != target
                && x.Status == ExecutionStatus.Scheduled
                && (x.ExecutionDependencies.Contains(other) || x.Triggers.Contains(other))
            );
            if (!isNeeded && !other.Invoked)
            {
                Skip(other, $"because of {target.Name}");
            }
        }
    }
}
