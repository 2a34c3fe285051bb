using Microsoft.Extensions.Logging;

namespace Deploy.Host;

/// <summary>Everything the host says in its log; the numbers are never reused.</summary>
internal static partial class HostLog
{
    [LoggerMessage(1, LogLevel.Information, "Host of {Root} runs as process {ProcessId}.")]
    public static partial void HostRuns(this ILogger logger, string root, int processId);

    [LoggerMessage(2, LogLevel.Information, "What was served before is restored.")]
    public static partial void Restored(this ILogger logger);

    [LoggerMessage(3, LogLevel.Information, "Host ends: {Why}.")]
    public static partial void HostEnds(this ILogger logger, string why);

    [LoggerMessage(4, LogLevel.Warning, "Ended orphaned process {ProcessId} ({Name}).")]
    public static partial void OrphanEnded(this ILogger logger, int processId, string name);

    [LoggerMessage(10, LogLevel.Information, "{Name}: process {ProcessId} on port {Port}.")]
    public static partial void ProcessStarted(
        this ILogger logger,
        string name,
        int processId,
        int port
    );

    [LoggerMessage(11, LogLevel.Information, "{Name}: process {ProcessId} is ready.")]
    public static partial void ProcessReady(this ILogger logger, string name, int processId);

    [LoggerMessage(12, LogLevel.Warning, "{Name}: {Why}; starting again in {DelayMs} ms.")]
    public static partial void ProcessRestarts(
        this ILogger logger,
        string name,
        string why,
        long delayMs
    );

    [LoggerMessage(
        13,
        LogLevel.Critical,
        "ALERT {Name}: {Failures} starts in a row did not last. Restarting does not help."
    )]
    public static partial void RestartsDoNotHelp(this ILogger logger, string name, int failures);

    [LoggerMessage(14, LogLevel.Information, "{Name}: process {ProcessId} was stopped.")]
    public static partial void ProcessStopped(this ILogger logger, string name, int processId);

    [LoggerMessage(20, LogLevel.Information, "{Environment}: {Change}.")]
    public static partial void Changed(this ILogger logger, string environment, string change);

    [LoggerMessage(
        21,
        LogLevel.Warning,
        "{Name}: {Requests} requests were cut at the end of their drain time."
    )]
    public static partial void DrainCut(this ILogger logger, string name, long requests);

    [LoggerMessage(22, LogLevel.Error, "{Environment}: could not be restored.")]
    public static partial void NotRestored(
        this ILogger logger,
        Exception fault,
        string environment
    );

    [LoggerMessage(30, LogLevel.Warning, "{Method} {Path}: no answer from {Name}: {Why}")]
    public static partial void NoAnswer(
        this ILogger logger,
        string method,
        string path,
        string name,
        string why
    );

    [LoggerMessage(40, LogLevel.Error, "Control request {Method} {Path} failed.")]
    public static partial void ControlFailed(
        this ILogger logger,
        Exception fault,
        string method,
        string path
    );
}
