using System.Text;

namespace Nuke.Common.Reporting;

/// <summary>
/// Masks secrets on their way to another writer, also those split across writes: text that may be
/// the start of a secret waits for what follows it. Safe for concurrent use.
/// </summary>
internal sealed class MaskingWriter(TextWriter inner, SecretMask mask, OutputGate? gate = null)
    : TextWriter
{
    private readonly OutputGate _gate = gate ?? new();
    private string _held = "";

    public override Encoding Encoding => inner.Encoding;

    public override void Write(char value) => Write(value.ToString());

    public override void Write(char[] buffer, int index, int count) =>
        Write(new string(buffer, index, count));

    public override void Write(string? value)
    {
        if (string.IsNullOrEmpty(value))
        {
            return;
        }
        lock (_gate.Holder)
        {
            if (mask.Values.Count == 0 && _held.Length == 0)
            {
                inner.Write(value);
                return;
            }
            (var shown, _held) = mask.Split(_held + value);
            inner.Write(shown);
        }
    }

    public override void WriteLine(string? value) => Write(value + CoreNewLine.AsSpan().ToString());

    public override void Flush() => inner.Flush();

    /// <summary>Lets go of what waits; call when nothing more will come.</summary>
    public void Complete()
    {
        lock (_gate.Holder)
        {
            inner.Write(mask.Apply(_held));
            _held = "";
            inner.Flush();
        }
    }
}
