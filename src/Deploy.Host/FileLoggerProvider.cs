using System.Globalization;
using System.Text;
using Deploy.Host.Supervising;
using Microsoft.Extensions.Logging;

namespace Deploy.Host;

/// <summary>Writes the host's own log, one line per event, into a file of bounded size.</summary>
internal sealed class FileLoggerProvider(RotatingFile file, TimeProvider time) : ILoggerProvider
{
    public ILogger CreateLogger(string categoryName) => new FileLogger(this);

    public void Dispose() => file.Dispose();

    private void Write(LogLevel level, EventId id, string message)
    {
        var line = string.Create(
            CultureInfo.InvariantCulture,
            $"{time.GetUtcNow():yyyy-MM-ddTHH:mm:ss.fffZ} {level} [{id.Id}] {message}\n"
        );
        file.Write(Encoding.UTF8.GetBytes(line));
    }

    private sealed class FileLogger(FileLoggerProvider owner) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Information;

        public void Log<TState>(
            LogLevel logLevel,
            EventId eventId,
            TState state,
            Exception? exception,
            Func<TState, Exception?, string> formatter
        )
        {
            if (!IsEnabled(logLevel))
                return;
            var message = formatter(state, exception);
            owner.Write(logLevel, eventId, exception is null ? message : $"{message} {exception}");
        }
    }
}
