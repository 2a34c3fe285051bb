namespace Nuke.Common.Execution;

/// <summary>Ends a build that was told to stop and does not, from outside its thread.</summary>
/// <param name="session">The build's session.</param>
/// <param name="build">The build.</param>
/// <param name="executor">Runs what is assured.</param>
/// <param name="finish">Shows the summary and calls the last hooks, once.</param>
internal sealed class CancelledBuild(
    BuildSession session,
    NukeBuild build,
    BuildExecutor executor,
    Action finish
)
{
    private readonly Lock _gate = new();
    private bool _isTakenOver;
    private bool _hasReturned;

    /// <summary>
    /// The plan has ended on the build's own thread, which goes on: with what is assured, and with
    /// the summary. When the build was taken over meanwhile, this never returns: the process ends.
    /// </summary>
    public void Return()
    {
        lock (_gate)
        {
            _hasReturned |= !_isTakenOver;
        }
        if (!_hasReturned)
        {
            using var never = new ManualResetEvent(false);
            never.WaitOne();
        }
    }

    /// <summary>
    /// The grace time is over. When the plan has not ended, the build ends around what runs; else
    /// what is assured runs already, and has the same time once more.
    /// </summary>
    public void EndWithoutTarget(int exitCode)
    {
        lock (_gate)
        {
            _isTakenOver = !_hasReturned;
        }
        if (_isTakenOver)
        {
            BuildSession.Current = session;
            GiveUpRunning();
            executor.RunAssured();
            End(exitCode);
        }
    }

    /// <summary>The time is over once more: ends around whatever runs.</summary>
    public void Abandon(int exitCode)
    {
        BuildSession.Current = session;
        GiveUpRunning();
        End(exitCode);
    }

    private void GiveUpRunning()
    {
        Tooling.RunningProcesses.KillAll();
        foreach (var target in build.RunningTargets)
        {
            target.Status = ExecutionStatus.Aborted;
        }
        session.Output.Release();
    }

    private void End(int exitCode)
    {
        finish();
        session.Recorder.Complete();
        session.Output.Complete();
        Environment.Exit(build.ExitCode ?? exitCode);
    }
}
