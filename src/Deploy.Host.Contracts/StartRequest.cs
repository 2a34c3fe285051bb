namespace Deploy.Host.Contracts;

/// <summary>Starts a candidate.</summary>
public sealed record StartRequest
{
    /// <summary>The lease's token.</summary>
    public required long Fence { get; init; }

    /// <summary>What to start.</summary>
    public required RevisionSpec Revision { get; init; }

    /// <summary>How long it may take to become ready.</summary>
    public required int ReadyMilliseconds { get; init; }
}
