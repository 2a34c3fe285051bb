using System.Globalization;
using System.Text;
using Nuke.Common.Execution;
using Serilog.Events;

namespace Nuke.Common.Reporting;

/// <summary>
/// The log of the latest build, and one per build without times, so that two can be compared.
/// </summary>
internal sealed class LogFiles : IDisposable
{
    private const int OlderKeptMax = 5;
    private readonly StreamWriter _latest;
    private readonly StreamWriter _dated;
    private readonly TimeProvider _clock;

    private LogFiles(StreamWriter latest, StreamWriter dated, TimeProvider clock)
    {
        _latest = latest;
        _dated = dated;
        _clock = clock;
    }

    public static LogFiles Open(BuildSession session)
    {
        var folder = Directory.CreateDirectory(session.Temporary).FullName;
        var clock = session.Settings.Clock;
        var now = clock.GetLocalNow();
        var stamp = now.ToString("yyyy-MM-dd_HH-mm-ss", CultureInfo.InvariantCulture);
        var older = Directory
            .GetFiles(folder, "build.????-??-??_??-??-??.log")
            .Order(StringComparer.Ordinal)
            .ToArray();
        foreach (var file in older.Take(older.Length - OlderKeptMax))
        {
            File.Delete(file);
        }
        return new LogFiles(
            Create(Path.Combine(folder, "build.log"), FileMode.Create),
            Create(Path.Combine(folder, $"build.{stamp}.log"), FileMode.Append),
            clock
        );
    }

    public void Write(LogEventLevel level, string target, string message)
    {
        var time = _clock.GetLocalNow().ToString("HH:mm:ss.fff", CultureInfo.InvariantCulture);
        var line = $"{level.ToString()[0]} | {target, -20} | {message}";
        _latest.WriteLine($"{time} | {line}");
        _dated.WriteLine(line);
    }

    public void Dispose()
    {
        _latest.Dispose();
        _dated.Dispose();
    }

    /// <summary>Closes the files without what could not be written.</summary>
    public void Abandon()
    {
        _latest.BaseStream.Dispose();
        _dated.BaseStream.Dispose();
    }

    /// <summary>Two builds at once may share the file; each line reaches it at once.</summary>
    private static StreamWriter Create(string path, FileMode mode) =>
        new(
            new FileStream(path, mode, FileAccess.Write, FileShare.ReadWrite | FileShare.Delete, 0),
            new UTF8Encoding(false)
        )
        {
            AutoFlush = true,
        };
}
