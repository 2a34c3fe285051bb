using System.Reflection;
using System.Runtime.ExceptionServices;
using Nuke.Engine;

namespace Nuke.Common.Execution;

/// <summary>Runs targets whose predecessors are done at the same time, in plan order.</summary>
internal sealed class ParallelRun(
    IReadOnlyList<ExecutableTarget> plan,
    int limit,
    Func<ExecutableTarget, bool> mayStart,
    Action<ExecutableTarget> turn
)
{
    private readonly HashSet<ExecutableTarget> _planned = [.. plan];
    private readonly HashSet<ExecutableTarget> _done = [];
    private readonly Dictionary<Task, ExecutableTarget> _running = [];

    public void Run()
    {
        var waiting = plan.ToList();
        var failures = new List<Exception>();
        while (true)
        {
            // After a failure of the run itself nothing starts, but what runs is waited for.
            while (failures.Count == 0 && StartsAny(waiting)) { }
            if (_running.Count == 0)
            {
                break;
            }
            var ended = Task.WhenAny(_running.Keys).GetAwaiter().GetResult();
            _running.Remove(ended, out var finished);
            _done.Add(finished!);
            failures.AddRange(ended.Exception?.InnerExceptions ?? []);
        }
        if (failures.Count > 0)
        {
            ExceptionDispatchInfo.Throw(
                failures.Count == 1 ? failures[0] : new AggregateException(failures)
            );
        }
    }

    /// <returns>
    /// Whether one was passed over, so that those after it may be ready: each is asked for, as in
    /// the sequential run, because what is skipped has its turn after a failure too.
    /// </returns>
    private bool StartsAny(List<ExecutableTarget> waiting)
    {
        var isPassedOver = false;
        foreach (var target in waiting.Where(IsReady).ToList())
        {
            if (!HasRoom(target))
            {
                continue;
            }
            waiting.Remove(target);
            if (mayStart(target))
            {
                _running.Add(Start(target), target);
            }
            else
            {
                isPassedOver |= _done.Add(target);
            }
        }
        return isPassedOver;
    }

    /// <summary>
    /// On a thread of its own: targets wait for tools, and the pool adds threads only slowly.
    /// </summary>
    private Task Start(ExecutableTarget target) =>
        Task.Factory.StartNew(
            () => turn(target),
            CancellationToken.None,
            TaskCreationOptions.LongRunning | TaskCreationOptions.DenyChildAttach,
            TaskScheduler.Default
        );

    private static bool IsAlone(ExecutableTarget target) =>
        target.Member.IsDefined(typeof(RunsAloneAttribute));

    private bool IsReady(ExecutableTarget target) =>
        target.AllDependencies.Where(_planned.Contains).All(_done.Contains);

    private bool HasRoom(ExecutableTarget target) =>
        IsAlone(target)
            ? _running.Count == 0
            : _running.Count < limit && !_running.Values.Any(IsAlone);
}
