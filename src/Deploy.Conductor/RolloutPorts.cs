using Deploy.Rollouts.Ports;

namespace Deploy.Conductor;

/// <summary>Everything outside that conducting one environment's rollouts needs.</summary>
/// <param name="Ledger">Where intents and results are recorded.</param>
/// <param name="Leases">Where the caller's lease is confirmed before every write.</param>
/// <param name="Platform">Where the environment runs.</param>
/// <param name="Metrics">Where measurements come from.</param>
/// <param name="Checks">What a candidate must answer before it gets traffic.</param>
/// <param name="Judge">Who judges.</param>
/// <param name="Traffic">What drives traffic while a window is watched.</param>
/// <param name="Time">The clock.</param>
public sealed record RolloutPorts(
    ILedger Ledger,
    ILeases Leases,
    IPlatform Platform,
    IMetricSource Metrics,
    ICandidateChecks Checks,
    IJudge Judge,
    ITraffic Traffic,
    TimeProvider Time
);
