using System.Reflection;
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
        while (true)
        {
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
            }
            if (_running.Count == 0)
            {
                return;
            }
            var ended = Task.WhenAny(_running.Keys).GetAwaiter().GetResult();
            _running.Remove(ended, out var finished);
            _done.Add(finished!);
            ended.GetAwaiter().GetResult();
        }
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
