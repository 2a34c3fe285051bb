using System.Collections.Concurrent;
using System.Diagnostics;
using Nuke.Common.Reporting;

namespace Nuke.Common.Tooling;

/// <summary>A running tool whose output is collected line by line.</summary>
internal sealed class ToolProcess : IProcess
{
    private readonly Process _process;
    private readonly int? _timeoutMs;
    private readonly SecretMask _mask;
    private readonly Action<OutputType, string> _logger;
    private readonly ConcurrentQueue<Output> _output = [];

    public ToolProcess(ProcessStartInfo info, string arguments, ToolCall call)
    {
        Arguments = call.Mask.Apply(arguments);
        WorkingDirectory = info.WorkingDirectory;
        _timeoutMs = call.TimeoutMs;
        _mask = call.Mask;
        _logger = call.Logger;
        _process = new Process { StartInfo = info };
        _process.OutputDataReceived += (_, e) => Receive(OutputType.Std, e.Data);
        _process.ErrorDataReceived += (_, e) => Receive(OutputType.Err, e.Data);
    }

    public string FileName => _process.StartInfo.FileName;

    public string Arguments { get; }

    public string WorkingDirectory { get; }

    public IReadOnlyCollection<Output> Output => _output;

    public int ExitCode => _process.ExitCode;

    public bool HasExited => _process.HasExited;

    public int Id => _process.Id;

    public void Start()
    {
        _process.Start();
        RunningProcesses.Add(_process);
        _process.StandardInput.Close();
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
    }

    public void Kill() => RunningProcesses.KillTree(_process);

    public bool WaitForExit()
    {
        var hasEnded = _process.WaitForExit(_timeoutMs ?? Timeout.Infinite);
        if (!hasEnded)
        {
            Kill();
        }
        // Without a limit this waits until the last line has been received.
        _process.WaitForExit();
        RunningProcesses.Remove(_process);
        return hasEnded;
    }

    public void Dispose()
    {
        RunningProcesses.Remove(_process);
        _process.Dispose();
    }

    private void Receive(OutputType type, string? line)
    {
        if (line is not null)
        {
            var masked = _mask.Apply(line);
            _output.Enqueue(new Output(type, masked));
            _logger(type, masked);
        }
    }
}
