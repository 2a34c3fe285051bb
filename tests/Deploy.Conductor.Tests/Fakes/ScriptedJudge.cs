using System.Collections.Immutable;
using Deploy.Rollouts.Measuring;
using Deploy.Rollouts.Plans;
using Deploy.Rollouts.Ports;
using Deploy.Rollouts.Verdicts;

namespace Deploy.Conductor.Tests.Fakes;

/// <summary>Says what it is told to, of a window with so many samples.</summary>
internal sealed class ScriptedJudge(CallPoints points) : IJudge
{
    public static Verdict Pass { get; } = Verdict.Of([new(Outcome.Pass, "errors 0 %")]);

    public Func<ImmutableArray<Sample>, Verdict> OnTriggers { get; set; } = _ => Pass;

    public Func<ImmutableArray<Sample>, Verdict> OnGates { get; set; } = _ => Pass;

    public Policy? Policy { get; private set; }

    public Verdict Triggers(Policy policy, ImmutableArray<Sample> window)
    {
        points.Reach("judge.Triggers");
        Policy = policy;
        return OnTriggers(window);
    }

    public Verdict Gates(Policy policy, ImmutableArray<Sample> window)
    {
        points.Reach("judge.Gates");
        return OnGates(window);
    }
}
