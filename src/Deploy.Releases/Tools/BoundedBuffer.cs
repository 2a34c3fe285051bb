using System.Buffers;

namespace Deploy.Releases.Tools;

/// <summary>
/// Collects a stream up to a limit, then reads on without keeping what comes after.
/// </summary>
internal sealed class BoundedBuffer(int maxBytes, Action<string>? heard = null)
{
    private readonly Lock _lock = new();
    private readonly ArrayBufferWriter<byte> _kept = new();
    private readonly LineHearing? _hearing = heard is null ? null : new(heard);

    public async Task FillAsync(Stream source, CancellationToken cancellationToken)
    {
        var block = new byte[32 * 1024];
        try
        {
            int read;
            while ((read = await source.ReadAsync(block, cancellationToken)) > 0)
            {
                Keep(block.AsSpan(0, read));
                _hearing?.Take(block.AsSpan(0, read));
            }
        }
        catch (ObjectDisposedException)
        {
            // The process object was disposed while a left-over child still held the pipe.
        }
    }

    public ReadOnlyMemory<byte> Taken()
    {
        lock (_lock)
            return _kept.WrittenMemory.ToArray();
    }

    private void Keep(ReadOnlySpan<byte> bytes)
    {
        lock (_lock)
        {
            var room = Math.Max(0, maxBytes - _kept.WrittenCount);
            _kept.Write(bytes[..Math.Min(room, bytes.Length)]);
        }
    }
}
