using System.Runtime.InteropServices;

namespace Nuke.Common.Execution;

/// <summary>
/// Turns Ctrl+C, SIGTERM and a closed terminal into a bounded end: tool processes are ended, the
/// running target gets the grace time to return, then what is assured runs without it and gets
/// the same time once more. A second signal, other than a hang-up, ends at once. Handlers that the
/// build registers itself are called as usual, within the grace time.
/// </summary>
internal sealed class SignalGuard : IDisposable
{
    private const int InterruptedExitCode = 130;
    private const int TerminatedExitCode = 143;
    private const int HungUpExitCode = 129;
    private readonly BuildSession _session;
    private readonly ITimer _grace;
    private readonly ITimer _end;
    private readonly List<PosixSignalRegistration> _registrations = [];

    /// <param name="session">The build's session.</param>
    /// <param name="build">How the build ends when the time is over.</param>
    public SignalGuard(BuildSession session, CancelledBuild build)
    {
        _session = session;
        _grace = Timer(build.EndWithoutTarget);
        _end = Timer(build.Abandon);
        _registrations.Add(PosixSignalRegistration.Create(PosixSignal.SIGINT, OnSignal));
        _registrations.Add(PosixSignalRegistration.Create(PosixSignal.SIGTERM, OnSignal));
        // The runtime leaves it ignored where it is, as below nohup.
        _registrations.Add(PosixSignalRegistration.Create(PosixSignal.SIGHUP, OnSignal));
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
        _grace.Dispose();
        _end.Dispose();
    }

    private void OnSignal(PosixSignalContext context)
    {
        context.Cancel = true;
        ExitCode ??= context.Signal switch
        {
            PosixSignal.SIGINT => InterruptedExitCode,
            PosixSignal.SIGHUP => HungUpExitCode,
            _ => TerminatedExitCode,
        };
        // A hang-up comes from the kernel and from the shell: its second is nobody's impatience.
        if (context.Signal == PosixSignal.SIGHUP && _session.Cancellation.IsRequested)
        {
            return;
        }
        if (_session.Cancellation.Request() > 1)
        {
            Tooling.RunningProcesses.KillAll();
            Environment.Exit(ExitCode.Value);
            return;
        }
        var grace = Grace(_session);
        BuildSession.Current = _session;
        if (_session.Settings.IsScreen)
        {
            // The terminal wrote ^C where it stood, behind a line that is drawn over itself.
            _session.Output.Line();
        }
        _session.Warn(
            $"{context.Signal}: ending the build; it has {grace.TotalSeconds:0} s to stop safely. "
                + "Press Ctrl+C again to end at once."
        );
        Tooling.RunningProcesses.KillAll();
        _grace.Change(grace, Timeout.InfiniteTimeSpan);
        _end.Change(2 * grace, Timeout.InfiniteTimeSpan);
    }

    /// <summary>A timer that runs only from the signal on.</summary>
    private ITimer Timer(Action<int> end) =>
        _session.Settings.Clock.CreateTimer(
            _ => end(ExitCode!.Value),
            null,
            Timeout.InfiniteTimeSpan,
            Timeout.InfiniteTimeSpan
        );
}
