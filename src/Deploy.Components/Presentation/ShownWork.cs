namespace Deploy.Components.Presentation;

/// <summary>
/// A piece of work that is shown from its beginning until it is disposed. Safe for concurrent use;
/// the view is called by one at a time.
/// </summary>
internal sealed class ShownWork : IAsyncDisposable
{
    private readonly Lock _gate = new();
    private readonly IProgressView _view;
    private readonly TimeProvider _time;
    private readonly long _began;
    private readonly ToolChatter _chatter = new();
    private readonly ITimer _timer;
    private WorkProgress _work;
    private bool _isOver;

    /// <summary>Shows the work's beginning, and from then on how it goes on.</summary>
    public ShownWork(WorkProgress work, IProgressView view, TimeProvider time)
    {
        (_work, _view, _time, _began) = (work, view, time, time.GetTimestamp());
        view.Begin(work);
        _timer = time.CreateTimer(_ => Show(), null, view.Interval, view.Interval);
    }

    /// <summary>How long it has been going on.</summary>
    public TimeSpan Elapsed => _time.GetElapsedTime(_began);

    /// <summary>A line that a program of this work has written.</summary>
    public void Hear(string line)
    {
        lock (_gate)
            if (_chatter.Hear(line) is { } doing)
                _work = _work with { Doing = doing };
    }

    /// <summary>Writes something else, whose lines stay above.</summary>
    public void Above(Action write)
    {
        lock (_gate)
        {
            if (!_isOver)
                _view.Clear();
            write();
        }
    }

    /// <summary>The work is over; nothing of it is drawn any more.</summary>
    public async ValueTask DisposeAsync()
    {
        await _timer.DisposeAsync();
        lock (_gate)
        {
            if (!_isOver)
                _view.Clear();
            _isOver = true;
        }
    }

    private void Show()
    {
        lock (_gate)
            if (!_isOver)
                _view.GoOn(_work with { Elapsed = Elapsed });
    }
}
