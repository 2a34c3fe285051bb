namespace Deploy.Components.Presentation;

/// <summary>
/// Draws the window over itself: up over the last frame, then each line anew. A frame is one
/// write, so nothing is seen half-drawn.
/// </summary>
internal sealed class LiveView(TextWriter output, Func<Terminal> terminal, Func<string> stamp)
    : IRolloutView
{
    private const string Up = "\u001b[{0}A";
    private const string ClearBelow = "\u001b[0J";
    private const string ClearLineEnd = "\u001b[K";
    private string _frame = "";
    private int _height;

    public void Show(WindowSnapshot seen)
    {
        // One column stays free: a full last column wraps on some terminals.
        var room = terminal();
        var width = room.Width - 1;
        _frame = Canvas.Render(WindowPanel.Of(seen, width), room with { Width = width });
        Draw("");
    }

    public void Say(string line) => Draw($"{stamp()} {line}{ClearLineEnd}\n");

    public void Close()
    {
        _frame = "";
        _height = 0;
    }

    private void Draw(string above)
    {
        var up = _height == 0 ? "" : Up.Replace("{0}", $"{_height}", StringComparison.Ordinal);
        var frame = _frame.Replace("\n", ClearLineEnd + "\n", StringComparison.Ordinal);
        output.Write("\r" + up + above + frame + ClearBelow);
        output.Flush();
        _height = _frame.Count(c => c == '\n');
    }
}
