namespace Nuke.Common.Execution;

/// <summary>Marks targets as skipped, and with them what only they need.</summary>
internal sealed class SkipRules
{
    private readonly IReadOnlyList<ExecutableTarget> _plan;
    private readonly ILookup<ExecutableTarget, ExecutableTarget> _neededBy;

    public SkipRules(IReadOnlyList<ExecutableTarget> plan)
    {
        _plan = plan;
        _neededBy = plan.SelectMany(x => Needs(x).Select(y => (Needed: y, By: x)))
            .ToLookup(x => x.Needed, x => x.By);
    }

    /// <summary>Applies <c>--skip</c>: no names mean all targets.</summary>
    public void ByParameter(IReadOnlyCollection<string> names)
    {
        var keys = names.Select(Names.Normalize).ToHashSet();
        foreach (var target in _plan)
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
                SkipWhatOnlyNeeds(target);
            }
        }
    }

    /// <summary>Skips a target whose conditions do not hold.</summary>
    public void ByCondition(ExecutableTarget target, string conditions)
    {
        target.OnlyWhen = conditions;
        Skip(target, null);
    }

    private static IEnumerable<ExecutableTarget> Needs(ExecutableTarget target) =>
        target.ExecutionDependencies.Concat(target.Triggers);

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
            SkipWhatOnlyNeeds(target);
        }
    }

    private void SkipWhatOnlyNeeds(ExecutableTarget start)
    {
        var open = new Queue<ExecutableTarget>([start]);
        while (open.TryDequeue(out var target))
        {
            foreach (var other in Needs(target))
            {
                var isNeeded = _neededBy[other]
                    .Any(x => x != target && x.Status == ExecutionStatus.Scheduled);
                if (isNeeded || other.Invoked || other.Status != ExecutionStatus.Scheduled)
                {
                    continue;
                }
                other.Status = ExecutionStatus.Skipped;
                other.Skipped = $"because of {target.Name}";
                if (other.DependencyBehavior == DependencyBehavior.Skip)
                {
                    open.Enqueue(other);
                }
            }
        }
    }
}
