using System.Reflection;
using Nuke.Engine;

namespace Nuke.Common.Execution;

/// <summary>
/// Decides which targets of a plan may run at the same time: those whose predecessors have ended,
/// in the plan's order, as many as the limit allows, and <see cref="RunsAloneAttribute"/> ones
/// alone. Runs nothing itself. Not safe for concurrent use.
/// </summary>
internal sealed class ParallelSchedule
{
    private readonly IReadOnlyList<ExecutableTarget> _plan;
    private readonly int _limit;
    private readonly Dictionary<ExecutableTarget, int> _places = [];
    private readonly int[] _missing;
    private readonly List<int>[] _followers;
    private readonly HashSet<ExecutableTarget> _alone;
    private readonly SortedSet<int> _ready = [];
    private readonly HashSet<ExecutableTarget> _running = [];

    public ParallelSchedule(IReadOnlyList<ExecutableTarget> plan, int limit)
    {
        (_plan, _limit) = (plan, limit);
        _alone = [.. plan.Where(x => x.Member.IsDefined(typeof(RunsAloneAttribute)))];
        _missing = new int[plan.Count];
        _followers = [.. plan.Select(_ => new List<int>())];
        foreach (var target in plan)
        {
            _places.Add(target, _places.Count);
        }
        for (var i = 0; i < plan.Count; i++)
        {
            foreach (var before in plan[i].AllDependencies.Distinct().Where(_places.ContainsKey))
            {
                _missing[i]++;
                _followers[_places[before]].Add(i);
            }
            if (_missing[i] == 0)
            {
                _ready.Add(i);
            }
        }
    }

    /// <summary>The targets to begin now; from here on they count as running.</summary>
    public IReadOnlyList<ExecutableTarget> Begin()
    {
        var begun = new List<ExecutableTarget>();
        foreach (var target in _ready.Select(x => _plan[x]))
        {
            if (_running.Count == _limit)
            {
                break;
            }
            if (_running.Count == 0 || !(_alone.Contains(target) || _running.Any(_alone.Contains)))
            {
                _running.Add(target);
                begun.Add(target);
            }
        }
        _ready.ExceptWith(begun.Select(x => _places[x]));
        return begun;
    }

    /// <summary>A target that was begun has ended: what waited for it may be ready.</summary>
    public void End(ExecutableTarget target)
    {
        _running.Remove(target);
        foreach (var follower in _followers[_places[target]])
        {
            if (--_missing[follower] == 0)
            {
                _ready.Add(follower);
            }
        }
    }
}
