namespace Deploy.Host.Contracts;

/// <summary>Stops everything; afterwards all environments serve nothing.</summary>
/// <param name="DrainMilliseconds">How long requests in flight may take to finish.</param>
public sealed record StopRequest(int DrainMilliseconds);
