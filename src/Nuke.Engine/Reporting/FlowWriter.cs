using System.Text;

namespace Nuke.Common.Reporting;

/// <summary>
/// Text goes to the buffer of its flow of execution, or else to the common writer.
/// </summary>
internal sealed class FlowWriter(TextWriter common) : TextWriter
{
    private readonly AsyncLocal<TextWriter?> _buffer = new();

    public override Encoding Encoding => common.Encoding;

    private TextWriter Target => _buffer.Value ?? common;

    /// <summary>From here on this flow's text is kept in the buffer.</summary>
    public void Divert(TextWriter? buffer) => _buffer.Value = buffer;

    public override void Write(char value) => Target.Write(value);

    public override void Write(char[] buffer, int index, int count) =>
        Target.Write(buffer, index, count);

    public override void Write(string? value) => Target.Write(value);

    public override void WriteLine(string? value) => Target.WriteLine(value);

    public override void Flush() => Target.Flush();
}
