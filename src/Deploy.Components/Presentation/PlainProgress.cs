namespace Deploy.Components.Presentation;

/// <summary>Lines for logs and pipes: one when work begins, then few while it goes on.</summary>
internal sealed class PlainProgress(Action<string> say) : IProgressView
{
    public TimeSpan Interval => TimeSpan.FromSeconds(15);

    public void Begin(WorkProgress work) => say(work.Begin());

    public void GoOn(WorkProgress work) => say(work.GoingOn());

    public void Clear() { }
}
