using System.Runtime.InteropServices;

namespace Nuke.Common.Execution;

/// <summary>
/// Turns Ctrl+C and SIGTERM into a bounded end: tool processes are ended, the running target gets
/// the grace time to return, then the rest of the build ends without it. A second signal ends at
/// once. Handlers that the build registers itself are called as usual, within the grace time.
/// </summary>
internal sealed class SignalGuard : IDisposable
{
    private const int InterruptedExitCode = 130;
    private const int TerminatedExitCode = 143;
    private readonly BuildSession _session;
    private readonly Action<int> _finish;
    private readonly List<PosixSignalRegistration> _registrations = [];
    private ITimer? _timer;

    /// <param name="session">The build's session.</param>
    /// <param name="finish">Ends the build from outside when the grace time is over.</param>
    public SignalGuard(BuildSession session, Action<int> finish)
    {
        _session = session;
        _finish = finish;
        _registrations.Add(PosixSignalRegistration.Create(PosixSignal.SIGINT, OnSignal));
        _registrations.Add(PosixSignalRegistration.Create(PosixSignal.SIGTERM, OnSignal));
    }

    /// <summary>The exit code for a build that a signal ended and that set none.</summary>
    public int? ExitCode { get; private set; }

    public static TimeSpan Grace(BuildSession session)
    {
        var text = session.Variables.GetValueOrDefault("NUKE_CANCEL_SECONDS");
        return int.TryParse(text, out var seconds) && seconds is >= 0 and <= 86_400
            ? TimeSpan.FromSeconds(seconds)
            : TimeSpan.FromSeconds(60);
    }

    public void Dispose()
    {
        _registrations.ForEach(x => x.Dispose());
        _timer?.Dispose();
    }

    private void OnSignal(PosixSignalContext context)
    {
        context.Cancel = true;
        ExitCode = context.Signal == PosixSignal.SIGINT ? InterruptedExitCode : TerminatedExitCode;
        if (_session.Cancellation.Request() > 1)
        {
            Tooling.RunningProcesses.KillAll();
            Environment.Exit(ExitCode.Value);
            return;
        }
        var grace = Grace(_session);
        BuildSession.Current = _session;
        _session.Warn(
            $"{context.Signal}: ending the build; it has {grace.TotalSeconds:0} s to stop safely. "
                + "Press Ctrl+C again to end at once."
        );
        Tooling.RunningProcesses.KillAll();
        _timer = _session.Settings.Clock.CreateTimer(
            _ => _finish(ExitCode.Value),
            null,
            grace,
            Timeout.InfiniteTimeSpan
        );
    }
}
