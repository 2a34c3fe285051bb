using Nuke.Common.Execution;
using Serilog.Events;

namespace Nuke.Common.Reporting;

/// <summary>Where log events go: the console, the log file, and the list for the end.</summary>
internal sealed class LogRecorder(BuildSession session)
{
    private readonly Lock _gate = new();
    private readonly List<LogEntry> _remarks = [];
    private (LogEntry Failure, long Writes)? _last;
    private LogFiles? _files;
    private bool _hasNoFiles;

    public bool HasTimestamps { get; set; } = true;

    /// <summary>
    /// Warnings and errors so far, less a failure that the last lines of the output tell anyway.
    /// </summary>
    public IReadOnlyList<LogEntry> Remarks
    {
        get
        {
            lock (_gate)
            {
                return _last is { } last && last.Writes == session.Output.Writes
                    ? [.. _remarks.Where(x => !ReferenceEquals(x, last.Failure))]
                    : [.. _remarks];
            }
        }
    }

    public void Add(LogEventLevel level, string message, Exception? exception = null)
    {
        var masked = session.Secrets.Apply(message);
        var details = exception is null ? "" : session.Secrets.Apply(exception.ToString());
        var entry = new LogEntry(level, RunningTarget.Name, masked);
        Keep(entry, details);
        Show(entry, Joined(masked, details));
    }

    /// <summary>
    /// A failure. One that was written for people is shown as it is, and its first line is what
    /// may be repeated at the end; of any other the headline is, and its details are shown.
    /// </summary>
    public void AddFailure(string headline, Exception failure)
    {
        var isForPeople = FailureText.IsForPeople(failure);
        var text = session.Secrets.Apply(
            isForPeople ? failure.Message : Joined(headline, failure.ToString())
        );
        var cause = session.Secrets.Apply(failure.InnerException?.ToString() ?? "");
        var first = FailureText.FirstLine(text);
        var entry = new LogEntry(LogEventLevel.Error, RunningTarget.Name, first);
        var whole = isForPeople ? Joined(text, cause) : text;
        Keep(entry, whole[first.Length..].TrimStart('\r', '\n'));
        Show(entry, session.Verbosity == Verbosity.Verbose ? whole : text);
        lock (_gate)
        {
            _last = (entry, session.Output.Writes);
        }
    }

    private void Keep(LogEntry entry, string details)
    {
        lock (_gate)
        {
            if (entry.Level >= LogEventLevel.Warning)
            {
                _remarks.Add(entry);
            }
            if (session.MayWrite && session.Host is not CI.IBuildServer && !_hasNoFiles)
            {
                Write(entry, details);
            }
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
    /// A tree that cannot be written, or a full disk, does not end a build; the log is then the
    /// console's alone.
    /// </summary>
    private void Write(LogEntry entry, string details)
    {
        try
        {
            _files ??= LogFiles.Open(session);
            _files.Write(entry.Level, entry.Target, Joined(entry.Message, details));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            _hasNoFiles = true;
            _files?.Abandon();
            _files = null;
            var text = $"The log file ends here: {exception.Message}";
            _remarks.Add(new LogEntry(LogEventLevel.Warning, "", text));
        }
    }

    private static string Joined(string message, string details) =>
        details.Length == 0 ? message
        : message.Length == 0 ? details
        : message + Environment.NewLine + details;

    private void Show(LogEntry entry, string text)
    {
        if (entry.Level < Logging.Lowest(session.Verbosity))
        {
            return;
        }
        // Lines that are commands to the host must start the line.
        if (text.StartsWith("::", StringComparison.Ordinal) && session.Host is CI.IBuildServer)
        {
            session.Output.Line(text);
            return;
        }
        var level = entry.Level;
        var isError = level >= LogEventLevel.Error;
        if (level >= LogEventLevel.Warning && session.Host.Annotation(isError, text) is { } note)
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
                + text
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
