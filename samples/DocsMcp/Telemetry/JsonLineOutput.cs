namespace DocsMcp.Telemetry;

/// <summary>
/// The one stream that all loggers share. A line is written whole and flushed at once, so that
/// the last words of a process that dies are not lost.
/// </summary>
internal sealed class JsonLineOutput(Stream stream, TimeProvider time)
{
    private readonly Lock _gate = new();

    public DateTimeOffset Now => time.GetUtcNow();

    public void Write(ReadOnlySpan<byte> line)
    {
        lock (_gate)
        {
            stream.Write(line);
            stream.Flush();
        }
    }
}
