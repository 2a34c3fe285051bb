namespace Deploy.Platforms.Local;

/// <summary>Nobody answers at the host's socket, or the answer broke off.</summary>
internal sealed class HostUnreachableException(string message, Exception inner)
    : Exception(message, inner);
