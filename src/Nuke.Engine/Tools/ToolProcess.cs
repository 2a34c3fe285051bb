using System.Collections.Concurrent;
using System.Diagnostics;
using Nuke.Common.Reporting;

namespace Nuke.Common.Tooling;

/// <summary>A running tool whose output is collected line by line.</summary>
internal sealed class ToolProcess : IProcess
{
    /// <summary>How long output may be silent, once the tool has ended.</summary>
    private static readonly TimeSpan SilenceMax = TimeSpan.FromSeconds(4);

    /// <summary>How often that is looked at; what a pipe holds is read by then.</summary>
    private const int SilencesMax = 10;
    private readonly TaskCompletionSource _outEnd = new();
    private readonly TaskCompletionSource _errorEnd = new();
    private int _receiving;
    private int _received;
    private bool _isLeft;
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
        _process.OutputDataReceived += (_, e) => Receive(OutputType.Std, e.Data, _outEnd);
        _process.ErrorDataReceived += (_, e) => Receive(OutputType.Err, e.Data, _errorEnd);
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
        // Without a limit, the system's own wait would wait for the output as well.
        var hasEnded = _process.WaitForExit(_timeoutMs ?? int.MaxValue);
        if (!hasEnded)
        {
            Kill();
            _process.WaitForExit(SilenceMax);
        }
        if (!_isLeft && !HasLastLine())
        {
            _isLeft = true;
            _process.CancelOutputRead();
            _process.CancelErrorRead();
        }
        RunningProcesses.Remove(_process);
        return hasEnded;
    }

    /// <summary>
    /// What the tool started in the background has its pipes, and may keep them for ever.
    /// </summary>
    private bool HasLastLine()
    {
        var ends = Task.WhenAll(_outEnd.Task, _errorEnd.Task);
        for (var i = 0; i < SilencesMax; )
        {
            var before = Volatile.Read(ref _received);
            if (ends.Wait(SilenceMax))
            {
                return true;
            }
            // A reader that waits itself, such as a pager, is not silence.
            var isBusy = Volatile.Read(ref _receiving) > 0;
            if (!isBusy && before == Volatile.Read(ref _received))
            {
                return false;
            }
            i += isBusy ? 0 : 1;
        }
        return false;
    }

    public void Dispose()
    {
        RunningProcesses.Remove(_process);
        _process.Dispose();
    }

    private void Receive(OutputType type, string? line, TaskCompletionSource end)
    {
        if (line is null)
        {
            end.TrySetResult();
            return;
        }
        Interlocked.Increment(ref _receiving);
        var masked = _mask.Apply(line);
        _output.Enqueue(new Output(type, masked));
        _logger(type, masked);
        Interlocked.Increment(ref _received);
        Interlocked.Decrement(ref _receiving);
    }
}
