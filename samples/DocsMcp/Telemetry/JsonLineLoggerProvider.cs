namespace DocsMcp.Telemetry;

/// <summary>Makes the loggers; those of the web server speak only from warnings up.</summary>
internal sealed class JsonLineLoggerProvider(LogLevel least, JsonLineOutput output)
    : ILoggerProvider
{
    public ILogger CreateLogger(string categoryName) =>
        new JsonLineLogger(categoryName, LeastOf(categoryName), output);

    public void Dispose() { }

    private LogLevel LeastOf(string category) =>
        category.StartsWith("Microsoft.", StringComparison.Ordinal) && least < LogLevel.Warning
            ? LogLevel.Warning
            : least;
}
