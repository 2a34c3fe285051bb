namespace Deploy.Host.Contracts;

/// <summary>Promotes or retires a revision.</summary>
/// <param name="Fence">The lease's token.</param>
/// <param name="DrainMilliseconds">How long requests in flight may take to finish.</param>
public sealed record DrainRequest(long Fence, int DrainMilliseconds);
