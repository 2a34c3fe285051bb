namespace Deploy.Components.Presentation;

/// <summary>One way of showing work that goes on. Called from one thread at a time.</summary>
internal interface IProgressView
{
    /// <summary>How often it wants to be shown anew.</summary>
    TimeSpan Interval { get; }

    /// <summary>The work begins.</summary>
    void Begin(WorkProgress work);

    /// <summary>It goes on.</summary>
    void GoOn(WorkProgress work);

    /// <summary>Makes room for other lines; what goes on is shown again below them.</summary>
    void Clear();
}
