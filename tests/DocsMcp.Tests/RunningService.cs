using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using DocsMcp.Hosting;

namespace DocsMcp.Tests;

/// <summary>The whole service inside the test's process, on a port the system chose.</summary>
internal sealed class RunningService : IAsyncDisposable
{
    private readonly MemoryStream _log = new();

    private RunningService(ServiceOptions options, string fault, TimeProvider time)
    {
        var onAnyPort = options with { Urls = ["http://127.0.0.1:0"] };
        Service = new(onAnyPort, new("1.2.3-4", fault), time, _log)
        {
            Exit = code => ExitCode.TrySetResult(code),
        };
    }

    public DocsMcpService Service { get; }

    public TaskCompletionSource<int> ExitCode { get; } = new();

    public HttpClient Client { get; } = new();

    /// <summary>What was logged so far; read it after the service stopped.</summary>
    public string Log => Encoding.UTF8.GetString(_log.ToArray());

    public static async Task<RunningService> StartAsync(
        string fault = "",
        ServiceOptions? options = null,
        TimeProvider? time = null
    )
    {
        var running = new RunningService(options ?? new(), fault, time ?? TimeProvider.System);
        await running.Service.StartAsync(CancellationToken.None);
        running.Client.BaseAddress = new(running.Service.Urls[0]);
        return running;
    }

    public Task<HttpResponseMessage> PostAsync(string body, params string[] accept)
    {
        var message = new HttpRequestMessage(HttpMethod.Post, "/mcp/message")
        {
            Content = new StringContent(body, Encoding.UTF8, "application/json"),
        };
        foreach (var type in accept)
            message.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue(type));
        return Client.SendAsync(message);
    }

    /// <summary>Posts a request with id 1 and returns the whole JSON answer.</summary>
    public async Task<JsonElement> AskAsync(string method, string parameters = "{}")
    {
        using var response = await PostAsync(
            $$"""{"jsonrpc":"2.0","id":1,"method":"{{method}}","params":{{parameters}}}"""
        );
        return JsonElement.Parse(await response.Content.ReadAsStringAsync());
    }

    public async Task<int> StatusOfAsync(string path)
    {
        using var response = await Client.GetAsync(path);
        return (int)response.StatusCode;
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await Service.StopAsync(CancellationToken.None);
        await Service.DisposeAsync();
        await _log.DisposeAsync();
    }
}
