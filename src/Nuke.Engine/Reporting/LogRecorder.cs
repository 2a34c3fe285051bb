using Nuke.Common.Execution;
using Serilog.Events;

namespace Nuke.Common.Reporting;

/// <summary>Where log events go: the console, the log file, and the list for the end.</summary>
internal sealed class LogRecorder(BuildSession session)
{
    private readonly Lock _gate = new();
    private readonly List<LogEntry> _remarks = [];
    private LogFiles? _files;
    private bool _hasNoFiles;

    public bool HasTimestamps { get; set; } = true;

    /// <summary>Warnings and errors so far.</summary>
    public IReadOnlyList<LogEntry> Remarks
    {
        get
        {
            lock (_gate)
            {
                return [.. _remarks];
            }
        }
    }

    public void Add(LogEventLevel level, string message, Exception? exception = null)
    {
        var target = RunningTarget.Name;
        var masked = session.Secrets.Apply(message);
        var details = exception is null ? "" : session.Secrets.Apply(exception.ToString());
        lock (_gate)
        {
            if (level >= LogEventLevel.Warning)
            {
                _remarks.Add(new LogEntry(level, target, masked));
            }
            if (session.MayWrite && session.Host is not CI.IBuildServer)
            {
                Files()?.Write(level, target, Joined(masked, details));
            }
        }
        if (level >= Logging.Lowest(session.Verbosity))
        {
            Show(level, masked, details);
        }
    }

    public void Complete()
    {
        lock (_gate)
        {
            _files?.Dispose();
            _files = null;
        }
    }

    /// <summary>
    /// A tree that cannot be written still builds; the log is then the console's alone.
    /// </summary>
    private LogFiles? Files()
    {
        if (_files is not null || _hasNoFiles)
        {
            return _files;
        }
        try
        {
            return _files = LogFiles.Open(session);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            _hasNoFiles = true;
            _remarks.Add(
                new LogEntry(
                    LogEventLevel.Warning,
                    "",
                    $"There is no log file: {exception.Message}"
                )
            );
            return null;
        }
    }

    private static string Joined(string message, string details) =>
        details.Length == 0 ? message : message + Environment.NewLine + details;

    private void Show(LogEventLevel level, string message, string details)
    {
        // Lines that are commands to the host must start the line.
        if (message.StartsWith("::", StringComparison.Ordinal) && session.Host is CI.IBuildServer)
        {
            session.Output.Line(message);
            return;
        }
        var isError = level >= LogEventLevel.Error;
        if (level >= LogEventLevel.Warning && session.Host.Annotation(isError, message) is { } note)
        {
            session.Output.Line(note);
        }
        var time = session.Settings.Clock.GetLocalNow().ToString("HH:mm:ss ", null);
        var stamp = HasTimestamps ? time : "";
        var (label, style) = Label(level);
        session.Output.Line(
            session.Output.Paint(stamp, Style.Dim)
                + session.Output.Paint($"[{label}]", style)
                + " "
                + Joined(message, details)
        );
    }

    public static (string Label, Style Style) Label(LogEventLevel level) =>
        level switch
        {
            LogEventLevel.Verbose => ("VRB", Style.Dim),
            LogEventLevel.Debug => ("DBG", Style.Dim),
            LogEventLevel.Information => ("INF", Style.Heading),
            LogEventLevel.Warning => ("WRN", Style.Warning),
            LogEventLevel.Error => ("ERR", Style.Bad),
            LogEventLevel.Fatal => ("FTL", Style.Bad),
        };
}
