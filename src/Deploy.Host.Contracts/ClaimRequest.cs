namespace Deploy.Host.Contracts;

/// <summary>Asks for the next lease's token of an environment.</summary>
/// <param name="Above">The highest token that the asker knows of.</param>
public sealed record ClaimRequest(long Above);
