using System.Collections.Concurrent;
using System.Diagnostics;

namespace Nuke.Engine.Tests.Running;

/// <summary>The trial build as a process of its own, in a directory of its own.</summary>
internal sealed class TrialProcess : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);
    private readonly DirectoryInfo _root = Directory.CreateTempSubdirectory("engine-");
    private readonly BlockingCollection<string> _lines = [];
    private readonly Process _process;

    public TrialProcess(string arguments, string grace = "20")
    {
        _root.CreateSubdirectory(".nuke");
        var assembly = Path.Combine(AppContext.BaseDirectory, "Nuke.Engine.Trial.dll");
        var info = new ProcessStartInfo("dotnet")
        {
            WorkingDirectory = _root.FullName,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment = { ["NUKE_CANCEL_SECONDS"] = grace },
        };
        info.ArgumentList.Add(assembly);
        foreach (var word in arguments.Split(' '))
        {
            info.ArgumentList.Add(word);
        }
        _process = new Process { StartInfo = info };
        _process.OutputDataReceived += (_, e) => Receive(e.Data);
        _process.ErrorDataReceived += (_, e) => Receive(e.Data);
        _process.Start();
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
    }

    public List<string> Seen { get; } = [];

    public string Text => string.Join('\n', Seen);

    public int Id => _process.Id;

    public void WaitFor(string text)
    {
        while (_lines.TryTake(out var line, Patience))
        {
            Seen.Add(line);
            if (line.Contains(text, StringComparison.Ordinal))
            {
                return;
            }
        }
        Assert.Fail($"'{text}' never came:\n{Text}");
    }

    public void Signal(string name)
    {
        using var kill = Process.Start("kill", [$"-{name}", $"{_process.Id}"]);
        kill.WaitForExit();
    }

    public int WaitForExit()
    {
        if (!_process.WaitForExit(Patience))
        {
            _process.Kill(true);
            Assert.Fail($"It did not end:\n{Text}");
        }
        _process.WaitForExit();
        while (_lines.TryTake(out var line))
        {
            Seen.Add(line);
        }
        return _process.ExitCode;
    }

    public void Dispose()
    {
        if (!_process.HasExited)
        {
            _process.Kill(true);
        }
        _process.Dispose();
        _lines.Dispose();
        _root.Delete(true);
    }

    private void Receive(string? line)
    {
        if (line is not null)
        {
            _lines.Add(line);
        }
    }
}
