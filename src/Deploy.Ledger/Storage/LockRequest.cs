namespace Deploy.Ledger.Storage;

/// <summary>Which lock, and how long to wait for it.</summary>
internal sealed record LockRequest(string Path, TimeSpan WaitMax);
