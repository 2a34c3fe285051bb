namespace Deploy.Components.Presentation;

/// <summary>One line of a terminal, drawn over itself and gone at the end.</summary>
internal sealed class LiveProgress(TextWriter output, Func<Terminal> terminal) : IProgressView
{
    private const string ClearLineEnd = "\u001b[K";

    public TimeSpan Interval => TimeSpan.FromMilliseconds(250);

    public void Begin(WorkProgress work) => Draw(work.Begin());

    public void GoOn(WorkProgress work) => Draw(work.GoingOn());

    public void Clear() => Write("\r" + ClearLineEnd);

    // One column stays free: a full last column wraps on some terminals.
    private void Draw(string line) =>
        Write("\r" + Tables.Cut(line, terminal().Width - 1) + ClearLineEnd);

    private void Write(string text)
    {
        output.Write(text);
        output.Flush();
    }
}
