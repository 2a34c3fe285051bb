using Deploy.Rollouts;
using Deploy.Rollouts.Plans;

namespace Deploy.Analysis;

/// <summary>The plans of this pipeline's targets.</summary>
public static class StandardPlans
{
    /// <summary>Canary5, Canary50, Full with the documents' windows and limits.</summary>
    /// <remarks>
    /// An inconclusive step holds for up to an hour: at one request in four seconds to the
    /// candidate, four hours end just above the number its gates need.
    /// </remarks>
    public static Plan Production { get; } =
        Canary(CanaryWindows.Production, StandardPolicies.Production) with
        {
            InconclusiveBudget = TimeSpan.FromHours(1),
        };

    /// <summary>Canary5, Canary50, Full in seconds, with the same limits.</summary>
    public static Plan Local { get; } =
        ForRehearsal(Canary(CanaryWindows.Local, StandardPolicies.Local));

    /// <summary>5 %, 50 % and 100 %, each for its window.</summary>
    public static Plan Canary(CanaryWindows windows, Policy policy) =>
        Plan.Of(
            [
                new("Canary5", Weight.FromPercent(5), windows.Canary5),
                new("Canary50", Weight.FromPercent(50), windows.Canary50),
                new("Full", Weight.Full, windows.Full),
            ],
            policy
        );

    /// <summary>
    /// One step of 100 %, for environments without users and for rolling back. A window of zero
    /// passes as soon as the split is set.
    /// </summary>
    public static Plan Direct(string stepName, TimeSpan window, Policy policy) =>
        Plan.Of([new(stepName, Weight.Full, window)], policy);

    /// <summary>The plan, looked at four times a second, with budgets to match.</summary>
    public static Plan ForRehearsal(Plan plan) =>
        plan with
        {
            Interval = TimeSpan.FromMilliseconds(250),
            InconclusiveBudget = TimeSpan.FromSeconds(15),
        };
}
