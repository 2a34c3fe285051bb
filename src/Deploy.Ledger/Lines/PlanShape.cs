using System.Collections.Immutable;
using Deploy.Rollouts.Plans;

namespace Deploy.Ledger.Lines;

/// <summary>A plan as it is stored: without the rules that its factory checks.</summary>
internal sealed record PlanShape(
    ImmutableArray<Step> Steps,
    Policy Policy,
    TimeSpan InconclusiveBudget,
    TimeSpan DrainTimeout
)
{
    public required TimeSpan ReadyTimeout { get; init; }

    public required TimeSpan Interval { get; init; }

    public static PlanShape Of(Plan plan) =>
        new(plan.Steps, plan.Policy, plan.InconclusiveBudget, plan.DrainTimeout)
        {
            ReadyTimeout = plan.ReadyTimeout,
            Interval = plan.Interval,
        };

    public Plan ToPlan() =>
        Plan.Of(Steps, Policy) with
        {
            InconclusiveBudget = InconclusiveBudget,
            DrainTimeout = DrainTimeout,
            ReadyTimeout = ReadyTimeout,
            Interval = Interval,
        };
}
