using System.Buffers;
using System.Net;
using Microsoft.AspNetCore.Http;

namespace Deploy.Host.Forwarding;

/// <summary>A request's body on its way to a service, passed on as it arrives.</summary>
internal sealed class ForwardedBody(HttpRequest request, long? size) : HttpContent
{
    private const int CopyBytes = 64 * 1024;

    /// <summary>Whether some of it was read: then it cannot be sent to another process.</summary>
    public bool IsStarted { get; private set; }

    /// <summary>Whether the client did not send a whole body.</summary>
    public bool IsBroken { get; private set; }

    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) =>
        SerializeToStreamAsync(stream, context, request.HttpContext.RequestAborted);

    protected override async Task SerializeToStreamAsync(
        Stream stream,
        TransportContext? context,
        CancellationToken cancellationToken
    )
    {
        IsStarted = true;
        var buffer = ArrayPool<byte>.Shared.Rent(CopyBytes);
        int read;
        while ((read = await ReadAsync(buffer, cancellationToken)) > 0)
        {
            await stream.WriteAsync(buffer.AsMemory(0, read), cancellationToken);
            await stream.FlushAsync(cancellationToken);
        }
        // Not in a finally: after a fault somebody may still write into it.
        ArrayPool<byte>.Shared.Return(buffer);
    }

    protected override bool TryComputeLength(out long length)
    {
        length = size ?? 0;
        return size is not null;
    }

    private async ValueTask<int> ReadAsync(byte[] buffer, CancellationToken cancellationToken)
    {
        try
        {
            return await request.Body.ReadAsync(buffer, cancellationToken);
        }
        catch (IOException)
        {
            IsBroken = true;
            throw;
        }
    }
}
