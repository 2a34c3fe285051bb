using System.Diagnostics;

namespace Deploy.Host.Supervising;

/// <summary>One process of a service, with its output going to a log file.</summary>
internal sealed class ServiceProcess : IDisposable
{
    private const int CopyBytes = 16 * 1024;

    /// <summary>
    /// How long output of surviving children is waited for after the process ended.
    /// </summary>
    private static readonly TimeSpan OutputTimeMax = TimeSpan.FromSeconds(1);

    private readonly Process _process;
    private readonly Task _output;
    private readonly string _mark;

    private ServiceProcess(Process process, Task output, string mark) =>
        (_process, _output, _mark) = (process, output, mark);

    public int Id => _process.Id;

    public int ExitCode => _process.ExitCode;

    /// <summary>Starts it.</summary>
    /// <exception cref="System.ComponentModel.Win32Exception">There is no such program.</exception>
    public static ServiceProcess Start(ProcessStartInfo start, RotatingFile log)
    {
        start.RedirectStandardInput = true;
        start.RedirectStandardOutput = true;
        start.RedirectStandardError = true;
        var process = new Process { StartInfo = start };
        process.Start();
        process.StandardInput.Close();
        var output = Task.WhenAll(
            CopyAsync(process.StandardOutput.BaseStream, log),
            CopyAsync(process.StandardError.BaseStream, log)
        );
        return new(process, output, start.Environment[ProcessMarks.Variable] ?? "");
    }

    public Task WaitForExitAsync(CancellationToken cancellationToken) =>
        _process.WaitForExitAsync(cancellationToken);

    /// <summary>
    /// Asks it to end, waits, and after the grace kills it with everything it started.
    /// </summary>
    public async Task EndAsync(TimeSpan grace, TimeProvider time)
    {
        if (!_process.HasExited && !OperatingSystem.IsWindows())
        {
            UnixCalls.AskToEnd(_process.Id);
            using var deadline = new CancellationTokenSource(grace, time);
            await _process
                .WaitForExitAsync(deadline.Token)
                .ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
        if (!_process.HasExited)
            ProcessMarks.Kill(_process.Id);
        foreach (var (id, _) in ProcessMarks.Find(_mark).ToList())
            ProcessMarks.Kill(id);
        await _process.WaitForExitAsync(CancellationToken.None);
        await Task.WhenAny(_output, Task.Delay(OutputTimeMax, time, CancellationToken.None));
    }

    public void Dispose() => _process.Dispose();

    private static async Task CopyAsync(Stream from, RotatingFile log)
    {
        var buffer = new byte[CopyBytes];
        try
        {
            int read;
            while ((read = await from.ReadAsync(buffer, CancellationToken.None)) > 0)
                log.Write(buffer.AsSpan(0, read));
        }
        catch (Exception e) when (e is IOException or ObjectDisposedException)
        {
            // The pipe broke with its process, or its log was closed after the bounded wait.
        }
    }
}
