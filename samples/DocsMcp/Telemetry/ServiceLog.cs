namespace DocsMcp.Telemetry;

/// <summary>
/// Everything the service says. Event ids are never used again for another event.
/// </summary>
internal static partial class ServiceLog
{
    [LoggerMessage(
        1,
        LogLevel.Information,
        "Listening on {Urls}, version {Version} in {Environment}"
    )]
    public static partial void Listening(
        ILogger logger,
        string urls,
        string version,
        string environment
    );

    [LoggerMessage(2, LogLevel.Warning, "This build carries the fault {Fault}")]
    public static partial void CarriesFault(ILogger logger, string fault);

    [LoggerMessage(3, LogLevel.Information, "Told to stop; readiness is withdrawn")]
    public static partial void Draining(ILogger logger);

    [LoggerMessage(4, LogLevel.Information, "Stopped after {Requests} requests")]
    public static partial void Stopped(ILogger logger, long requests);

    [LoggerMessage(5, LogLevel.Critical, "Crashing on purpose: the fault crash-after is built in")]
    public static partial void Crashing(ILogger logger);

    [LoggerMessage(6, LogLevel.Error, "{Method} {Path} answered {Status} after {DurationMs} ms")]
    public static partial void RequestFailed(
        ILogger logger,
        string method,
        string path,
        int status,
        double durationMs
    );

    /// <summary>One request in a thousand, so that logging never limits the throughput.</summary>
    [LoggerMessage(
        7,
        LogLevel.Information,
        "{Method} {Path} answered {Status} after {DurationMs} ms (one of a thousand)"
    )]
    public static partial void RequestSampled(
        ILogger logger,
        string method,
        string path,
        int status,
        double durationMs
    );

    [LoggerMessage(8, LogLevel.Debug, "{Method} {Path} answered {Status} after {DurationMs} ms")]
    public static partial void Request(
        ILogger logger,
        string method,
        string path,
        int status,
        double durationMs
    );

    [LoggerMessage(9, LogLevel.Error, "{Method} {Path} failed")]
    public static partial void RequestThrew(
        ILogger logger,
        Exception exception,
        string method,
        string path
    );

    [LoggerMessage(10, LogLevel.Information, "Ready {StartMs} ms after the process was started")]
    public static partial void Ready(ILogger logger, double startMs);
}
