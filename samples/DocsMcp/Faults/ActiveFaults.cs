namespace DocsMcp.Faults;

/// <summary>
/// The faults of this build that show in this environment. Where one kind is given both for
/// every environment and for this one, this one's value counts.
/// </summary>
/// <param name="ErrorShare">Share of answers that is a 500, 0 to 1.</param>
/// <param name="Latency">Added to each MCP answer; zero is none.</param>
/// <param name="CrashAfter">Time from readiness to exit; null is never.</param>
/// <param name="NeverReady">Readiness is refused for ever.</param>
/// <param name="WrongAnswer">The list of tools is wrong.</param>
internal sealed record ActiveFaults(
    double ErrorShare,
    TimeSpan Latency,
    TimeSpan? CrashAfter,
    bool NeverReady,
    bool WrongAnswer
)
{
    public static ActiveFaults None { get; } = new(0, TimeSpan.Zero, null, false, false);

    public static ActiveFaults In(string environment, IEnumerable<Fault> faults) =>
        faults
            .Where(fault => fault.ShowsIn(environment))
            .OrderBy(fault => fault.Environment is null ? 0 : 1)
            .Aggregate(None, With);

    private static ActiveFaults With(ActiveFaults active, Fault fault) =>
        fault.Match(
            errors => active with { ErrorShare = errors.Share },
            latency => active with { Latency = latency.Added },
            crash => active with { CrashAfter = crash.Uptime },
            _ => active with { NeverReady = true },
            _ => active with { WrongAnswer = true }
        );
}
