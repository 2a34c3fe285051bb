using System.Collections.Immutable;
using Deploy.Analysis;
using Deploy.Rollouts.Measuring;
using Deploy.Rollouts.Plans;
using Deploy.Rollouts.Ports;
using Deploy.Rollouts.Verdicts;

namespace Deploy.Components.Composition;

/// <summary>The conductor's port to the pure judge.</summary>
internal sealed class AnalysisJudge : IJudge
{
    public Verdict Triggers(Policy policy, ImmutableArray<Sample> window) =>
        Judge.Triggers(policy, window);

    public Verdict Gates(Policy policy, ImmutableArray<Sample> window) =>
        Judge.Gates(policy, window);
}
