namespace Deploy.Rollouts.Ports;

/// <summary>
/// The lease's token that a write carries. A platform refuses a write whose token is lower than
/// the highest it has seen for that environment, so a holder that lost its lease can do no harm.
/// </summary>
/// <param name="Token">Grows with every lease of one environment; from 1.</param>
public readonly record struct Fence(long Token);
