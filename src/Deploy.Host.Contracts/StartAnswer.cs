namespace Deploy.Host.Contracts;

/// <summary>How starting a candidate ended.</summary>
/// <param name="NotReady">Why it did not become ready; null when it did.</param>
public sealed record StartAnswer(string? NotReady);
