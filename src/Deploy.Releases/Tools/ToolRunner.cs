using System.ComponentModel;
using System.Diagnostics;
using System.Text;

namespace Deploy.Releases.Tools;

/// <summary>
/// Runs outside programs as child processes. Holds no state: one can serve everybody.
/// </summary>
/// <param name="time">Measures the limit of each run.</param>
public sealed class ToolRunner(TimeProvider time) : IToolRunner
{
    // A grandchild (a compiler server) may keep the pipe open after the program itself is gone.
    private static readonly TimeSpan _pipeGraceMax = TimeSpan.FromSeconds(1);

    /// <inheritdoc/>
    public async Task<ToolOutcome> RunAsync(ToolCall call, CancellationToken cancellationToken)
    {
        using var process = new Process { StartInfo = Describe(call) };
        try
        {
            process.Start();
        }
        catch (Win32Exception) when (Directory.Exists(call.Folder) && !OnPath(call.Program))
        {
            return new ToolOutcome.NotInstalled(call.Program);
        }
        RunningPrograms.Add(process);
        try
        {
            return await FollowAsync(process, call, cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            RunningPrograms.Remove(process);
        }
    }

    private async Task<ToolOutcome> FollowAsync(
        Process process,
        ToolCall call,
        CancellationToken cancellationToken
    )
    {
        process.StandardInput.Close();
        var output = new BoundedBuffer(call.OutputMaxBytes, call.Heard);
        var error = new BoundedBuffer(call.OutputMaxBytes);
        var reading = Task.WhenAll(
            output.FillAsync(process.StandardOutput.BaseStream, cancellationToken),
            error.FillAsync(process.StandardError.BaseStream, cancellationToken)
        );
        using var limit = new CancellationTokenSource(call.TimeoutMax, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(
            limit.Token,
            cancellationToken
        );
        try
        {
            await process.WaitForExitAsync(either.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            RunningPrograms.End(process);
            cancellationToken.ThrowIfCancellationRequested();
            return new ToolOutcome.TimedOut(call.TimeoutMax);
        }
        await DrainAsync(reading, cancellationToken).ConfigureAwait(false);
        var said = Encoding.UTF8.GetString(error.Taken().Span);
        return new ToolOutcome.Exited(process.ExitCode, output.Taken(), said);
    }

    private static ProcessStartInfo Describe(ToolCall call)
    {
        var start = new ProcessStartInfo(call.Program, call.Arguments)
        {
            WorkingDirectory = call.Folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (name, value) in call.Environment)
        {
            start.Environment.Remove(name);
            if (value is not null)
                start.Environment[name] = value;
        }
        return start;
    }

    private async Task DrainAsync(Task reading, CancellationToken cancellationToken)
    {
        try
        {
            await reading.WaitAsync(_pipeGraceMax, time, cancellationToken).ConfigureAwait(false);
        }
        catch (TimeoutException)
        {
            // The program has ended; what a left-over child still writes is not its answer.
            _ = reading.Exception;
        }
    }

    /// <summary>
    /// Whether the program can be run: from PATH, or at its path where it has one.
    /// </summary>
    private static bool OnPath(string program) =>
        Path.IsPathRooted(program)
            ? IsProgram(program)
            : Folders().Any(folder => Names(program).Any(n => IsProgram(Path.Combine(folder, n))));

    private static bool IsProgram(string path) =>
        File.Exists(path)
        && (
            OperatingSystem.IsWindows()
            || (File.GetUnixFileMode(path) & UnixFileMode.UserExecute) != 0
        );

    private static string[] Folders() =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(
            Path.PathSeparator,
            StringSplitOptions.RemoveEmptyEntries
        );

    private static string[] Names(string program) =>
        OperatingSystem.IsWindows() ? [program + ".exe", program + ".cmd", program] : [program];
}
