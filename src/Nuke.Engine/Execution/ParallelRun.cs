using System.Runtime.ExceptionServices;

namespace Nuke.Common.Execution;

/// <summary>Runs targets at the same time, as their schedule says.</summary>
/// <param name="schedule">Decides what may run when.</param>
/// <param name="mayStart">Whether a target still runs; else those after it have their turn.</param>
/// <param name="turn">Runs a target.</param>
internal sealed class ParallelRun(
    ParallelSchedule schedule,
    Func<ExecutableTarget, bool> mayStart,
    Action<ExecutableTarget> turn
)
{
    private readonly Dictionary<Task, ExecutableTarget> _running = [];
    private readonly List<Exception> _faults = [];

    /// <summary>
    /// Returns when all have ended. An exception of a turn stops what has not begun, and is thrown
    /// when the others have ended; several are thrown together.
    /// </summary>
    public void Run()
    {
        while (BeginSome() || _running.Count > 0)
        {
            if (_running.Count > 0)
            {
                AwaitOne();
            }
        }
        if (_faults.Count > 0)
        {
            ExceptionDispatchInfo.Throw(
                _faults.Count == 1 ? _faults[0] : new AggregateException(_faults)
            );
        }
    }

    /// <returns>Whether any target has begun or was passed over.</returns>
    private bool BeginSome()
    {
        var begun = _faults.Count == 0 ? schedule.Begin() : [];
        foreach (var target in begun)
        {
            if (mayStart(target))
            {
                _running.Add(Start(target), target);
            }
            else
            {
                schedule.End(target);
            }
        }
        return begun.Count > 0;
    }

    private void AwaitOne()
    {
        var ended = Task.WhenAny(_running.Keys).GetAwaiter().GetResult();
        _running.Remove(ended, out var target);
        schedule.End(target!);
        _faults.AddRange(ended.Exception?.InnerExceptions ?? []);
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
}
