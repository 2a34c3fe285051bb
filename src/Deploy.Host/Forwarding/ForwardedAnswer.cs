using System.Buffers;
using System.IO.Pipelines;

namespace Deploy.Host.Forwarding;

/// <summary>Passes a service's answer on as it arrives.</summary>
internal static class ForwardedAnswer
{
    private const int CopyBytes = 16 * 1024;
    private const int UnflushedBytesMax = 64 * 1024;
    private const string EventStream = "text/event-stream";

    /// <summary>
    /// Whether the answer has no natural end, so that its latency is its first byte's.
    /// </summary>
    public static bool IsStream(HttpResponseMessage answer) =>
        answer.Content.Headers.ContentType?.MediaType == EventStream;

    /// <summary>Copies the body. What has arrived is never held back to wait for more.</summary>
    public static async Task CopyBodyAsync(
        HttpResponseMessage answer,
        PipeWriter client,
        CancellationToken cancellationToken
    )
    {
        await using var body = await answer.Content.ReadAsStreamAsync(cancellationToken);
        var buffer = ArrayPool<byte>.Shared.Rent(CopyBytes);
        var unflushed = 0;
        var isBegun = false;
        while (true)
        {
            var reading = body.ReadAsync(buffer, cancellationToken);
            if (unflushed >= UnflushedBytesMax || (!reading.IsCompleted && IsDue()))
            {
                await client.FlushAsync(cancellationToken);
                (unflushed, isBegun) = (0, true);
            }
            var read = await reading;
            if (read == 0)
                break;
            buffer.AsSpan(0, read).CopyTo(client.GetSpan(read));
            client.Advance(read);
            unflushed += read;
        }
        // The server ends a body of known length without a flush of its own.
        if (isBegun && unflushed > 0)
            await client.FlushAsync(cancellationToken);
        // Not in a finally: after a fault a read may still be under way into it.
        ArrayPool<byte>.Shared.Return(buffer);
        bool IsDue() => unflushed > 0 || !isBegun;
    }

    /// <summary>Passes bytes both ways until one side ends.</summary>
    public static async Task TunnelAsync(
        HttpResponseMessage answer,
        Stream client,
        CancellationToken cancellationToken
    )
    {
        await using var service = await answer.Content.ReadAsStreamAsync(cancellationToken);
        using var over = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var down = service.CopyToAsync(client, over.Token);
        var up = client.CopyToAsync(service, over.Token);
        await Task.WhenAny(down, up);
        await over.CancelAsync();
        await Task.WhenAll(down, up).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }
}
