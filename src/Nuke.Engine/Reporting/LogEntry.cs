using Serilog.Events;

namespace Nuke.Common.Reporting;

/// <summary>One line of the log as it is kept for the end of the build.</summary>
internal sealed record LogEntry(LogEventLevel Level, string Target, string Message);
