namespace Deploy.Releases.Scanning;

/// <summary>Looks for one kind of problem. Reads only; safe to run beside others.</summary>
public interface IScanner
{
    /// <summary>The name in reports and in policies: lower case, no spaces.</summary>
    string Name { get; }

    /// <summary>
    /// Scans. That it cannot look is an outcome, never an empty list of findings.
    /// </summary>
    Task<ScannerOutcome> ScanAsync(ScanTarget target, CancellationToken cancellationToken);
}
