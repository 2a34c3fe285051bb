using Nuke.Common.Reporting;
using Serilog;
using Serilog.Core;
using Serilog.Events;

namespace Nuke.Common.Execution;

/// <summary>Connects Serilog's static log to the engine.</summary>
public static class Logging
{
    private static readonly Lock Gate = new();
    private static bool s_isConnected;

    /// <summary>The lowest level that is shown. Default <see cref="LogLevel.Normal"/>.</summary>
    public static LogLevel Level
    {
        get => (LogLevel)BuildSession.Current.Verbosity;
        set => BuildSession.Current.Verbosity = (Verbosity)value;
    }

    internal static LogEventLevel Lowest(Verbosity verbosity) =>
        verbosity switch
        {
            Verbosity.Verbose => LogEventLevel.Verbose,
            Verbosity.Normal => LogEventLevel.Debug,
            Verbosity.Minimal => LogEventLevel.Warning,
            Verbosity.Quiet => LogEventLevel.Error,
        };

    /// <summary>Once per process: the sink finds the build that each event belongs to.</summary>
    internal static void Connect()
    {
        lock (Gate)
        {
            if (!s_isConnected)
            {
                Log.Logger = new LoggerConfiguration()
                    .MinimumLevel.Verbose()
                    .WriteTo.Sink(new FlowSink())
                    .CreateLogger();
                s_isConnected = true;
            }
        }
    }

    private sealed class FlowSink : ILogEventSink
    {
        public void Emit(LogEvent logEvent) =>
            BuildSession.Current.Recorder.Add(
                logEvent.Level,
                MessageText.Render(logEvent),
                logEvent.Exception
            );
    }
}
