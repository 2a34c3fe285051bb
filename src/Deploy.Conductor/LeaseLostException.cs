namespace Deploy.Conductor;

/// <summary>
/// The lease was taken over by somebody: nothing more may be written or recorded.
/// </summary>
internal sealed class LeaseLostException : Exception;
