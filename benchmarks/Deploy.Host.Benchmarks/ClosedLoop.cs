using System.Diagnostics;
using System.Globalization;
using System.Net.Sockets;
using System.Text;

namespace Deploy.Host.Benchmarks;

/// <summary>
/// Sends the next request of each connection when the last one is answered. Plain sockets, so that
/// the client costs less than what it measures.
/// </summary>
internal sealed class ClosedLoop(Uri url, int connections, TimeSpan duration)
{
    private static readonly byte[] ChunkedEnd = Encoding.ASCII.GetBytes("0\r\n\r\n");
    private readonly List<double> _milliseconds = [];
    private long _faults;

    public async Task<string> RunAsync()
    {
        var request = Encoding.ASCII.GetBytes(
            $"GET {url.PathAndQuery} HTTP/1.1\r\nHost: {url.Authority}\r\n\r\n"
        );
        var watch = Stopwatch.StartNew();
        var runs = Enumerable.Range(0, connections).Select(_ => OneAsync(request, watch));
        foreach (var latencies in await Task.WhenAll(runs))
            _milliseconds.AddRange(latencies);
        _milliseconds.Sort();
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{_milliseconds.Count / watch.Elapsed.TotalSeconds:0} req/s, "
                + $"P50 {Quantile(0.5):0.00} ms, P95 {Quantile(0.95):0.00} ms, "
                + $"P99 {Quantile(0.99):0.00} ms, {_faults} faults"
        );
    }

    private double Quantile(double quantile) =>
        _milliseconds.Count == 0 ? 0 : _milliseconds[(int)((_milliseconds.Count - 1) * quantile)];

    private async Task<List<double>> OneAsync(byte[] request, Stopwatch watch)
    {
        var latencies = new List<double>();
        using var client = new TcpClient { NoDelay = true };
        await client.ConnectAsync(url.Host, url.Port);
        await using var stream = client.GetStream();
        var buffer = new byte[16 * 1024];
        while (watch.Elapsed < duration)
        {
            var began = Stopwatch.GetTimestamp();
            await stream.WriteAsync(request);
            if (!await ReadAnswerAsync(stream, buffer))
            {
                Interlocked.Increment(ref _faults);
                return latencies;
            }
            latencies.Add(Stopwatch.GetElapsedTime(began).TotalMilliseconds);
        }
        return latencies;
    }

    /// <summary>Knows chunked answers only; that is what the service under test sends.</summary>
    private static async Task<bool> ReadAnswerAsync(NetworkStream stream, byte[] buffer)
    {
        var length = 0;
        while (true)
        {
            var read = await stream.ReadAsync(buffer.AsMemory(length));
            if (read == 0)
                return false;
            length += read;
            if (buffer.AsSpan(0, length).EndsWith(ChunkedEnd))
                return buffer.AsSpan(0, length).StartsWith("HTTP/1.1 200"u8);
        }
    }
}
