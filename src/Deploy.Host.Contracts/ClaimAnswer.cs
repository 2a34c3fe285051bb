namespace Deploy.Host.Contracts;

/// <summary>A token that was never given before.</summary>
/// <param name="Fence">From now on a write with any lower one is refused.</param>
public sealed record ClaimAnswer(long Fence);
