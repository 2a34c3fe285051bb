using System.Text;

namespace Nuke.Common.Reporting;

/// <summary>
/// Keeps a fault of the screen away from the build: a terminal that was closed, or a full disk
/// under a redirected log, must not end work half-way, least of all from a timer's thread. From
/// the first fault on nothing is written any more. Safe for concurrent use as far as the inner
/// writer is.
/// </summary>
internal sealed class SteadyWriter(TextWriter inner) : TextWriter
{
    private volatile bool _isGone;

    public override Encoding Encoding => inner.Encoding;

    public override void Write(char value) => Try(() => inner.Write(value));

    public override void Write(char[] buffer, int index, int count) =>
        Try(() => inner.Write(buffer, index, count));

    public override void Write(string? value) => Try(() => inner.Write(value));

    public override void WriteLine(string? value) => Try(() => inner.WriteLine(value));

    public override void Flush() => Try(inner.Flush);

    private void Try(Action write)
    {
        if (_isGone)
        {
            return;
        }
        try
        {
            write();
        }
        catch (Exception fault) when (fault is IOException or ObjectDisposedException)
        {
            _isGone = true;
        }
    }
}
