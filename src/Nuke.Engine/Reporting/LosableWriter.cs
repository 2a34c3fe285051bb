using System.Text;

namespace Nuke.Common.Reporting;

/// <summary>
/// Writes as long as that is possible: a full disk, a terminal that was closed or a reader that has
/// gone must not end a build in the middle of what it does, least of all from a timer's thread.
/// What cannot be written is lost, and so is all after it. Safe for concurrent use as far as the
/// inner writer is.
/// </summary>
internal sealed class LosableWriter(TextWriter inner) : TextWriter
{
    private volatile string? _loss;

    public override Encoding Encoding => inner.Encoding;

    /// <summary>Why something was lost; null as long as nothing was.</summary>
    public string? Loss => _loss;

    public override void Write(char value) => Try(() => inner.Write(value));

    public override void Write(char[] buffer, int index, int count) =>
        Try(() => inner.Write(buffer, index, count));

    public override void Write(string? value) => Try(() => inner.Write(value));

    public override void WriteLine(string? value) => Try(() => inner.WriteLine(value));

    public override void Flush() => Try(inner.Flush);

    private void Try(Action write)
    {
        if (_loss is not null)
        {
            return;
        }
        try
        {
            write();
        }
        catch (Exception fault) when (fault is IOException or ObjectDisposedException)
        {
            _loss = fault.Message;
        }
    }
}
