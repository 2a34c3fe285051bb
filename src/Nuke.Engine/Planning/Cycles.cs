namespace Nuke.Common.Execution;

/// <summary>Finds groups of targets that wait for each other.</summary>
internal static class Cycles
{
    /// <summary>The strongly connected groups of more than one target, in listing order.</summary>
    public static IReadOnlyList<IReadOnlyList<ExecutableTarget>> Find(
        IReadOnlyCollection<ExecutableTarget> targets,
        IReadOnlyDictionary<ExecutableTarget, List<ExecutableTarget>> edges
    )
    {
        var within = targets.ToHashSet();
        var back = within.ToDictionary(x => x, _ => new List<ExecutableTarget>());
        foreach (var target in within)
        {
            foreach (var next in edges[target].Where(within.Contains))
            {
                back[next].Add(target);
            }
        }
        var open = new HashSet<ExecutableTarget>(within);
        var groups = new List<IReadOnlyList<ExecutableTarget>>();
        foreach (var target in targets.OrderBy(x => x.Listing))
        {
            if (!open.Contains(target))
            {
                continue;
            }
            var group = Reach(target, x => edges[x].Where(open.Contains))
                .Intersect(Reach(target, x => back[x].Where(open.Contains)))
                .OrderBy(x => x.Listing)
                .ToList();
            open.ExceptWith(group);
            if (group.Count > 1)
            {
                groups.Add(group);
            }
        }
        return groups;
    }

    private static HashSet<ExecutableTarget> Reach(
        ExecutableTarget start,
        Func<ExecutableTarget, IEnumerable<ExecutableTarget>> next
    )
    {
        var reached = new HashSet<ExecutableTarget> { start };
        var queue = new Queue<ExecutableTarget>(reached);
        while (queue.TryDequeue(out var target))
        {
            foreach (var neighbour in next(target).Where(reached.Add))
            {
                queue.Enqueue(neighbour);
            }
        }
        return reached;
    }
}
