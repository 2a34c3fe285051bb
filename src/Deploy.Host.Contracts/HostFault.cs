namespace Deploy.Host.Contracts;

/// <summary>Why the host refused.</summary>
/// <param name="Kind">What the caller can tell apart.</param>
/// <param name="Message">
/// For people: what, expected, seen, and where known the next command.
/// </param>
public sealed record HostFault(HostFaultKind Kind, string Message);
