using Nuke.Common.Reporting;
using Serilog.Events;

namespace Nuke.Common.Execution;

/// <summary>Runs a plan: skips, conditions, requirements, then target after target.</summary>
internal sealed class BuildExecutor(BuildSession session, NukeBuild build, Hooks hooks)
{
    private readonly IReadOnlyList<ExecutableTarget> _plan = build.PlanList;
    private readonly SkipRules _skips = new(build.PlanList);
    private readonly Lock _gate = new();
    private AttemptFile? _attempt;
    private volatile bool _isStopped;

    /// <summary>Runs the plan, up to a failure or a cancellation.</summary>
    public void Run()
    {
        if ((string[]?)session.Option(nameof(BuiltIn.Skip)) is { } skipped)
        {
            _skips.ByParameter(skipped);
        }
        foreach (var target in _plan)
        {
            var texts = Unmet(target, target.StaticConditions);
            if (texts.Length > 0)
            {
                _skips.ByCondition(target, texts);
            }
        }
        Requirements.Check(build, _plan);
        _attempt = AttemptFile.Start(session);
        if ((int[]?)session.Option(nameof(BuiltIn.Parallel)) is { } limit)
        {
            var count = limit.FirstOrDefault(Environment.ProcessorCount);
            using var lanes = session.Output.Arrange(_plan);
            var schedule = new ParallelSchedule(_plan, count);
            new ParallelRun(schedule, MayStart, x => lanes.Run(x, () => Turn(x))).Run();
        }
        else
        {
            foreach (var target in _plan.Where(MayStart))
            {
                Turn(target);
            }
        }
    }

    private bool MayStart(ExecutableTarget target) =>
        !session.Cancellation.IsRequested
        && (!_isStopped || target.Status == ExecutionStatus.Skipped);

    /// <summary>
    /// Runs what must run after a failure or a cancellation; failures do not stop it.
    /// </summary>
    public void RunAssured()
    {
        foreach (var target in _plan.Where(x => x.AssuredAfterFailure))
        {
            if (target.Status == ExecutionStatus.Scheduled)
            {
                Turn(target);
            }
        }
    }

    /// <summary>
    /// Only actions run outside the lock, so hooks and outcomes come one at a time.
    /// </summary>
    private void Turn(ExecutableTarget target)
    {
        lock (_gate)
        {
            if (!TryPrepare(target))
            {
                return;
            }
        }
        Execute(target);
    }

    /// <summary>A condition that throws fails its target, under the target's name.</summary>
    private bool TryPrepare(ExecutableTarget target)
    {
        try
        {
            return Prepare(target);
        }
        catch (ConditionException exception)
        {
            RunningTarget.Name = target.Name;
            session.Report.TargetStarts(target);
            Fail(target, exception.Failure);
            session.Report.TargetEnds(target);
            RunningTarget.Name = "";
            return false;
        }
    }

    /// <returns>Whether the target has actions to run now.</returns>
    private bool Prepare(ExecutableTarget target)
    {
        if (target.Status == ExecutionStatus.Scheduled)
        {
            if (_attempt?.SucceededBefore.Contains(target.Name) == true)
            {
                target.Status = ExecutionStatus.Skipped;
                target.Skipped = "by --continue";
            }
            else if (Unmet(target, target.DynamicConditions) is { Length: > 0 } texts)
            {
                _skips.ByCondition(target, texts);
            }
        }
        if (target.Status == ExecutionStatus.Skipped)
        {
            hooks.Call<IOnTargetSkipped>(x => x.OnTargetSkipped(target));
            build.OnTargetSkipped(target.Name);
            return false;
        }
        target.Status =
            target.Actions.Count == 0 ? ExecutionStatus.Collective : ExecutionStatus.Running;
        return target.Status == ExecutionStatus.Running;
    }

    private void Execute(ExecutableTarget target)
    {
        RunningTarget.Name = target.Name;
        session.Report.TargetStarts(target);
        var clock = session.Settings.Clock;
        var start = clock.GetTimestamp();
        target.IsAfterCancellation = session.Cancellation.IsRequested;
        try
        {
            lock (_gate)
            {
                hooks.Call<IOnTargetRunning>(x => x.OnTargetRunning(target));
                build.OnTargetRunning(target.Name);
            }
            foreach (var action in target.Actions)
            {
                action();
            }
            target.Duration = clock.GetElapsedTime(start);
            lock (_gate)
            {
                Succeed(target);
            }
        }
#pragma warning disable CA1031 // Whatever a target throws is its failure.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            target.Duration = clock.GetElapsedTime(start);
            lock (_gate)
            {
                Fail(target, exception);
            }
        }
        finally
        {
            session.Report.TargetEnds(target);
            RunningTarget.Name = "";
        }
    }

    private bool IsCancelled(ExecutableTarget target) =>
        session.Cancellation.IsRequested && !target.IsAfterCancellation;

    private void Succeed(ExecutableTarget target)
    {
        if (IsCancelled(target))
        {
            target.Status = ExecutionStatus.Aborted;
            return;
        }
        target.Status = ExecutionStatus.Succeeded;
        _attempt?.Add(target.Name);
        hooks.Call<IOnTargetSucceeded>(x => x.OnTargetSucceeded(target));
        build.OnTargetSucceeded(target.Name);
    }

    private void Fail(ExecutableTarget target, Exception exception)
    {
        if (IsCancelled(target))
        {
            target.Status = ExecutionStatus.Aborted;
            session.Recorder.Add(LogEventLevel.Warning, $"Cancelled: {exception.Message}");
            return;
        }
        if (target.Status == ExecutionStatus.Succeeded)
        {
            var text = $"A hook after target '{target.Name}' failed: {exception.Message}";
            session.Recorder.Add(LogEventLevel.Error, text, exception);
            return;
        }
        target.Status = ExecutionStatus.Failed;
        target.Failure = exception;
        _isStopped |= !target.ProceedAfterFailure;
        session.Recorder.AddFailure($"Target '{target.Name}' has failed", exception);
        hooks.Call<IOnTargetFailed>(x => x.OnTargetFailed(target));
        build.OnTargetFailed(target.Name);
    }

    private static string Unmet(
        ExecutableTarget target,
        IEnumerable<(string Text, Func<bool> Delegate)> conditions
    )
    {
        try
        {
            var unmet = conditions.Where(x => !x.Delegate()).Select(x => x.Text).ToList();
            return string.Join(" && ", unmet);
        }
        catch (Exception exception)
        {
            throw new ConditionException(target.Name, exception);
        }
    }
}
