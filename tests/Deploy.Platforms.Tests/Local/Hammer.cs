using System.Collections.Concurrent;

namespace Deploy.Platforms.Tests.Local;

/// <summary>Steady open-loop traffic over kept connections; remembers every fault.</summary>
internal sealed class Hammer : IAsyncDisposable
{
    private readonly HttpClient _client;
    private readonly CancellationTokenSource _stop = new();
    private readonly ConcurrentBag<Task> _running = [];
    private readonly Task _sending;
    private long _answered;

    public Hammer(Uri url, int requestsPerSecond)
    {
        _client = new(new SocketsHttpHandler { UseProxy = false }) { BaseAddress = url };
        _sending = Task.Run(() => SendAsync(TimeSpan.FromSeconds(1) / requestsPerSecond));
    }

    public ConcurrentBag<string> Faults { get; } = [];

    /// <summary>Returns when so many more requests were answered, or failed.</summary>
    public async Task WaitForAsync(int requests)
    {
        var until = Interlocked.Read(ref _answered) + requests;
        using var look = new PeriodicTimer(TimeSpan.FromMilliseconds(10));
        while (Interlocked.Read(ref _answered) < until)
            await look.WaitForNextTickAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await _sending;
        await Task.WhenAll(_running);
        _client.Dispose();
        _stop.Dispose();
    }

    private async Task SendAsync(TimeSpan every)
    {
        using var timer = new PeriodicTimer(every);
        while (!_stop.IsCancellationRequested && await timer.WaitForNextTickAsync())
            _running.Add(OneAsync());
    }

    private async Task OneAsync()
    {
        try
        {
            using var answer = await _client.GetAsync("version");
            var text = await answer.Content.ReadAsStringAsync();
            if (!answer.IsSuccessStatusCode)
                Faults.Add($"{(int)answer.StatusCode} {text}");
        }
        catch (Exception e)
        {
            Faults.Add(e.ToString());
        }
        Interlocked.Increment(ref _answered);
    }
}
