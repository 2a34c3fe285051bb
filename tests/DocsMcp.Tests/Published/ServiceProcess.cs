using System.Collections.Concurrent;
using System.Diagnostics;
using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json;

namespace DocsMcp.Tests.Published;

/// <summary>The published service as a process of its own.</summary>
internal sealed class ServiceProcess : IAsyncDisposable
{
    private const int Terminate = 15;
    private readonly Process _process;
    private readonly TaskCompletionSource<Uri> _listening = new();

    private ServiceProcess(string environment)
    {
        var start = new ProcessStartInfo(PublishedRelease.Executable)
        {
            RedirectStandardOutput = true,
            Environment = { ["PORT"] = "0", ["DEPLOY_ENVIRONMENT"] = environment },
        };
        start.Environment.Remove("ASPNETCORE_URLS");
        _process = new() { StartInfo = start };
        _process.OutputDataReceived += (_, line) => Take(line.Data);
        _process.Start();
        _process.BeginOutputReadLine();
    }

    public HttpClient Client { get; } = new();

    public ConcurrentQueue<string> Log { get; } = new();

    public long ResidentBytes
    {
        get
        {
            _process.Refresh();
            return _process.WorkingSet64;
        }
    }

    public static async Task<ServiceProcess> StartAsync(string environment)
    {
        var service = new ServiceProcess(environment);
        service.Client.BaseAddress = await service._listening.Task;
        return service;
    }

    public void AskToStop() => Assert.That(Kill(_process.Id, Terminate), Is.Zero);

    public async Task<int> WaitForExitAsync()
    {
        await _process.WaitForExitAsync();
        return _process.ExitCode;
    }

    public async Task<(int Status, string Body)> GetAsync(string path)
    {
        using var response = await Client.GetAsync(path);
        return ((int)response.StatusCode, await response.Content.ReadAsStringAsync());
    }

    public async Task<(int Status, string Body)> PostAsync(string method)
    {
        using var response = await Client.PostAsync(
            "/mcp/message",
            new StringContent(
                $$"""{"jsonrpc":"2.0","id":1,"method":"{{method}}"}""",
                Encoding.UTF8,
                "application/json"
            )
        );
        return ((int)response.StatusCode, await response.Content.ReadAsStringAsync());
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        if (!_process.HasExited)
            _process.Kill();
        await _process.WaitForExitAsync();
        _process.Dispose();
    }

    private void Take(string? line)
    {
        if (line is null)
            return;
        Log.Enqueue(line);
        var json = JsonElement.Parse(line);
        if (json.GetProperty("event").GetString() == "Listening")
            _listening.TrySetResult(new(json.GetProperty("urls").GetString()!));
    }

    [DllImport("libc", EntryPoint = "kill")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Kill(int processId, int signal);
}
