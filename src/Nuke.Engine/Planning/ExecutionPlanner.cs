namespace Nuke.Common.Execution;

/// <summary>
/// Orders targets as NUKE does: the first listed one that nothing remaining waits for is taken
/// again and again, and the result is reversed. Pure but for what it reads from the targets.
/// </summary>
internal static class ExecutionPlanner
{
    /// <exception cref="PlanningException">
    /// The targets depend on each other in a circle.
    /// </exception>
    public static IReadOnlyList<ExecutableTarget> Plan(
        IReadOnlyList<ExecutableTarget> targets,
        IEnumerable<ExecutableTarget> invoked,
        bool isStrict = false
    )
    {
        var order = LastToFirst(targets, isStrict);
        var wanted = invoked.ToHashSet();
        while (true)
        {
            var plan = Needed(order, wanted);
            var before = wanted.Count;
            wanted.UnionWith(plan.SelectMany(x => x.Triggers));
            if (wanted.Count == before)
            {
                plan.Reverse();
                return plan;
            }
        }
    }

    private static List<ExecutableTarget> Needed(
        IEnumerable<ExecutableTarget> order,
        IEnumerable<ExecutableTarget> wanted
    )
    {
        var needed = wanted.ToHashSet();
        var plan = new List<ExecutableTarget>();
        foreach (var target in order.Where(needed.Contains))
        {
            plan.Add(target);
            needed.UnionWith(target.ExecutionDependencies);
        }
        return plan;
    }

    private static List<ExecutableTarget> LastToFirst(
        IReadOnlyList<ExecutableTarget> targets,
        bool isStrict
    )
    {
        var edges = targets.ToDictionary(x => x, x => x.AllDependencies.Distinct().ToList());
        var waiting = targets.ToDictionary(x => x, _ => 0);
        foreach (var dependency in edges.Values.SelectMany(x => x))
        {
            waiting[dependency]++;
        }
        var free = new PriorityQueue<ExecutableTarget, int>();
        free.EnqueueRange(targets.Where(x => waiting[x] == 0).Select(x => (x, x.Listing)));
        var order = new List<ExecutableTarget>(targets.Count);
        while (free.Count > 0)
        {
            if (isStrict && free.Count > 1)
            {
                throw PlanningException.Unordered(free.UnorderedItems.Select(x => x.Element));
            }
            var target = free.Dequeue();
            order.Add(target);
            foreach (var dependency in edges[target].Where(x => --waiting[x] == 0))
            {
                free.Enqueue(dependency, dependency.Listing);
            }
        }
        return order.Count == targets.Count
            ? order
            : throw PlanningException.Circular(Cycles.Find(targets.Except(order).ToList(), edges));
    }
}
