namespace Deploy.Components.Presentation;

/// <summary>One way of showing a rollout. Called from one thread at a time.</summary>
internal interface IRolloutView
{
    /// <summary>Shows the window as it stands.</summary>
    void Show(WindowSnapshot seen);

    /// <summary>Says something that stays on the screen.</summary>
    void Say(string line);

    /// <summary>Leaves the last window on the screen; the next one is drawn below.</summary>
    void Close();
}
