using System.Collections.Immutable;
using Deploy.Components.Definition;
using Deploy.Integrations.Load;
using Deploy.Rollouts.Verdicts;
using static System.FormattableString;

namespace Deploy.Components.Traffic;

/// <summary>What a load test proves: rate, connections, latency and errors against their limits.</summary>
internal static class LoadFindings
{
    public static ImmutableArray<Reason> Of(LoadReport report, LoadPlan plan, LoadLimits limits) =>
        [
            Finding(
                report.AchievedRatePerSecond > limits.RateMin,
                Invariant($"load {report.AchievedRatePerSecond:0} answers/s"),
                Invariant($"more than {limits.RateMin:0}")
            ),
            Finding(
                report.ConnectionsMax >= plan.Connections,
                Invariant($"load {report.ConnectionsMax} connections at once"),
                Invariant($"{plan.Connections}")
            ),
            Finding(
                report.P95Ms < limits.P95Max.TotalMilliseconds,
                Invariant($"load P95 {report.P95Ms:0} ms of {report.Sent} requests"),
                Invariant($"below {limits.P95Max.TotalMilliseconds:0} ms")
            ),
            Finding(
                report.ErrorRate < limits.ErrorShareMax,
                Invariant($"load errors {report.ErrorRate:0.00 %} of {report.Sent} requests")
                    + Kinds(report),
                Invariant($"below {limits.ErrorShareMax:0.0# %}")
            ),
        ];

    private static Reason Finding(bool holds, string seen, string limit) =>
        new(holds ? Outcome.Pass : Outcome.Fail, $"{seen}, limit {limit}");

    private static string Kinds(LoadReport report) =>
        report.Failed == 0
            ? ""
            : $" ({string.Join(", ", report.FailedByKind.Select(k => $"{k.Value} {k.Key}"))})";
}
