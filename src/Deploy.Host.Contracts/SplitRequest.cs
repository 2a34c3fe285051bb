namespace Deploy.Host.Contracts;

/// <summary>Shares traffic.</summary>
/// <param name="Fence">The lease's token.</param>
/// <param name="CandidateBasisPoints">0 to 10 000.</param>
public sealed record SplitRequest(long Fence, int CandidateBasisPoints);
