using System.Collections.Immutable;
using Deploy.Rollouts.Measuring;
using Deploy.Rollouts.Plans;
using Deploy.Rollouts.Verdicts;

namespace Deploy.Rollouts.Ports;

/// <summary>
/// Measurements in, verdict out. Pure: the same samples give the same verdict, live and in replay.
/// </summary>
public interface IJudge
{
    /// <summary>Whether anything in the window so far ends the rollout at once.</summary>
    /// <param name="policy">By what to judge.</param>
    /// <param name="window">Samples since the step was entered, the baseline first.</param>
    Verdict Triggers(Policy policy, ImmutableArray<Sample> window);

    /// <summary>Whether all gates hold over the whole window.</summary>
    /// <param name="policy">By what to judge.</param>
    /// <param name="window">Samples since the step was entered, the baseline first.</param>
    Verdict Gates(Policy policy, ImmutableArray<Sample> window);
}
