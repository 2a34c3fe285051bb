using System.Text;

namespace Nuke.Common.Reporting;

/// <summary>
/// Text goes to the buffer of its flow of execution, or else to the common writer.
/// </summary>
internal sealed class FlowWriter(TextWriter common, OutputGate? gate = null) : TextWriter
{
    private readonly AsyncLocal<TextWriter?> _buffer = new();
    private long _writes;

    public override Encoding Encoding => common.Encoding;

    /// <summary>How often anything was written; grows only.</summary>
    public long Writes => Volatile.Read(ref _writes);

    /// <summary>The lock of everything that ends in the common writer.</summary>
    public OutputGate Gate { get; } = gate ?? new();

    /// <summary>Where text goes that belongs to no flow.</summary>
    public TextWriter Common => common;

    private TextWriter Target
    {
        get
        {
            Interlocked.Increment(ref _writes);
            return _buffer.Value ?? common;
        }
    }

    /// <summary>What was kept in a buffer goes to the common writer.</summary>
    public void Release(string text)
    {
        Interlocked.Increment(ref _writes);
        common.Write(text);
    }

    /// <summary>From here on this flow's text is kept in the buffer.</summary>
    public void Divert(TextWriter? buffer) => _buffer.Value = buffer;

    public override void Write(char value) => Target.Write(value);

    public override void Write(char[] buffer, int index, int count) =>
        Target.Write(buffer, index, count);

    public override void Write(string? value) => Target.Write(value);

    public override void WriteLine(string? value) => Target.WriteLine(value);

    public override void Flush() => (_buffer.Value ?? common).Flush();
}
