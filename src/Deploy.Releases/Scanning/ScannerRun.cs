namespace Deploy.Releases.Scanning;

/// <summary>One scanner's part of a scan.</summary>
/// <param name="Name">The scanner.</param>
/// <param name="Outcome">What came of it.</param>
/// <param name="Took">How long it took.</param>
public sealed record ScannerRun(string Name, ScannerOutcome Outcome, TimeSpan Took)
{
    /// <summary>
    /// One line for people: ran with how many findings, absent or failed and why.
    /// </summary>
    public string Summary =>
        Outcome.Match(
            ran => $"{Name}: ran, {ran.Findings.Length} findings; {ran.Detail}",
            absent => $"{Name}: absent; {absent.Reason}",
            failed => $"{Name}: failed; {failed.Reason}"
        );
}
