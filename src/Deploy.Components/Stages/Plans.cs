using Deploy.Rollouts;
using Deploy.Rollouts.Plans;

namespace Deploy.Components.Stages;

/// <summary>Plans that follow from an environment's own.</summary>
internal static class Plans
{
    /// <summary>
    /// All traffic in one step without a window: the way back to a release that has served here.
    /// Times to become ready and to drain are the environment's.
    /// </summary>
    public static Plan AtOnce(string step, Plan like) =>
        Plan.Of([new(step, Weight.Full, TimeSpan.Zero)], like.Policy) with
        {
            DrainTimeout = like.DrainTimeout,
            ReadyTimeout = like.ReadyTimeout,
            Interval = like.Interval,
            InconclusiveBudget = like.InconclusiveBudget,
        };
}
