namespace DocsMcp.Rpc;

/// <summary>Tells a client that listens how far its call is; does nothing for others.</summary>
internal delegate ValueTask ReportProgress(ProgressStep step, CancellationToken cancellationToken);
