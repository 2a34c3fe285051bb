using System.Collections.Immutable;
using Deploy.Rollouts.Verdicts;

namespace Deploy.Integrations.Load;

/// <summary>What a load test must show to pass.</summary>
public sealed record LoadBar
{
    /// <summary>P95 must stay below this; 200 ms by default.</summary>
    public TimeSpan P95Below { get; init; } = TimeSpan.FromMilliseconds(200);

    /// <summary>Answers per second must be above this; 1000 by default.</summary>
    public double RateAbovePerSecond { get; init; } = 1000;

    /// <summary>The failed share of requests must stay below this; 0.001 by default.</summary>
    public double ErrorRateBelow { get; init; } = 0.001;

    /// <summary>So many connections must have been open at once; 1000 by default.</summary>
    public int ConnectionsMin { get; init; } = 1000;

    /// <summary>One reason for each limit, passed or failed.</summary>
    public ImmutableArray<Reason> Judge(LoadReport report) =>
        [
            Say(
                report.Succeeded + report.Failed > 0 && report.P95Ms < P95Below.TotalMilliseconds,
                $"load P95 {report.P95Ms:F1} ms, limit below {P95Below.TotalMilliseconds} ms"
            ),
            Say(
                report.AchievedRatePerSecond > RateAbovePerSecond,
                $"load {report.AchievedRatePerSecond:F0} req/s, limit above {RateAbovePerSecond}"
            ),
            Say(
                report.ErrorRate < ErrorRateBelow,
                $"load errors {report.ErrorRate:P2} of {report.Sent} requests, "
                    + $"limit below {ErrorRateBelow:P2}{Kinds(report)}"
            ),
            Say(
                report.ConnectionsMax >= ConnectionsMin,
                $"load connections {report.ConnectionsMax} at once, limit from {ConnectionsMin}"
            ),
        ];

    private static Reason Say(bool holds, string text) =>
        new(holds ? Outcome.Pass : Outcome.Fail, text);

    private static string Kinds(LoadReport report)
    {
        var kinds = report.FailedByKind.Select(pair =>
            $"{pair.Value} {pair.Key}: {report.Examples.GetValueOrDefault(pair.Key)}"
        );
        return report.Failed == 0 ? "" : $" ({string.Join("; ", kinds)})";
    }
}
