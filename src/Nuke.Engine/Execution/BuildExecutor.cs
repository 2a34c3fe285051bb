using Nuke.Common.Reporting;
using Serilog.Events;

namespace Nuke.Common.Execution;

/// <summary>Runs a plan: skips, conditions, requirements, then target after target.</summary>
internal sealed class BuildExecutor(BuildSession session, NukeBuild build, Hooks hooks)
{
    private readonly IReadOnlyList<ExecutableTarget> _plan = build.PlanList;
    private readonly SkipRules _skips = new(build.PlanList);
    private AttemptFile? _attempt;

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
        foreach (var target in _plan)
        {
            if (MayStart(target))
            {
                Turn(target);
            }
        }
        RunAssured();
    }

    private bool MayStart(ExecutableTarget target) =>
        !session.Cancellation.IsRequested
        && (!IsStopped || target.Status == ExecutionStatus.Skipped);

    private bool IsStopped =>
        _plan.Any(x => x.Status == ExecutionStatus.Failed && !x.ProceedAfterFailure);

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

    private void Turn(ExecutableTarget target)
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
        }
        else if (target.Actions.Count == 0)
        {
            target.Status = ExecutionStatus.Collective;
        }
        else
        {
            Execute(target);
        }
    }

    private void Execute(ExecutableTarget target)
    {
        RunningTarget.Name = target.Name;
        target.Status = ExecutionStatus.Running;
        session.Report.TargetStarts(target);
        var clock = session.Settings.Clock;
        var start = clock.GetTimestamp();
        try
        {
            hooks.Call<IOnTargetRunning>(x => x.OnTargetRunning(target));
            build.OnTargetRunning(target.Name);
            foreach (var action in target.Actions)
            {
                action();
            }
            target.Duration = clock.GetElapsedTime(start);
            Succeed(target);
        }
#pragma warning disable CA1031 // Whatever a target throws is its failure.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            target.Duration = clock.GetElapsedTime(start);
            Fail(target, exception);
        }
        finally
        {
            session.Report.TargetEnds(target);
            RunningTarget.Name = "";
        }
    }

    private void Succeed(ExecutableTarget target)
    {
        if (session.Cancellation.IsRequested)
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
        if (session.Cancellation.IsRequested)
        {
            target.Status = ExecutionStatus.Aborted;
            session.Recorder.Add(LogEventLevel.Warning, $"Cancelled: {exception.Message}");
            return;
        }
        if (target.Status != ExecutionStatus.Succeeded)
        {
            target.Status = ExecutionStatus.Failed;
            target.Failure = exception;
            session.Recorder.Add(LogEventLevel.Error, Message(target), exception);
            hooks.Call<IOnTargetFailed>(x => x.OnTargetFailed(target));
            build.OnTargetFailed(target.Name);
            return;
        }
        var text = $"A hook after target '{target.Name}' failed: {exception.Message}";
        session.Recorder.Add(LogEventLevel.Error, text, exception);
    }

    private static string Message(ExecutableTarget target) => $"Target '{target.Name}' has failed";

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
            throw new InvalidOperationException(
                $"A condition of target '{target.Name}' failed: {exception.Message}",
                exception
            );
        }
    }
}
