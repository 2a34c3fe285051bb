using System.Collections.Immutable;
using Deploy.Rollouts;
using Deploy.Rollouts.Entries;
using Deploy.Rollouts.Measuring;
using Deploy.Rollouts.Plans;
using Deploy.Rollouts.Releases;
using Deploy.Rollouts.Verdicts;
using FsCheck;
using FsCheck.Fluent;
using Outcome = Deploy.Rollouts.Verdicts.Outcome;

namespace Deploy.Ledger.Tests.Worlds;

/// <summary>Any fact at all.</summary>
public static class FactGenerators
{
    private static readonly Gen<string> Texts = ArbMap
        .Default.GeneratorFor<NonNull<string>>()
        .Select(text => text.Get);

    private static readonly Gen<int> Numbers = Gen.Choose(1, int.MaxValue);

    private static readonly Gen<Digest> Digests = ArbMap
        .Default.GeneratorFor<byte[]>()
        .Select(bytes => Digest.Of(bytes));

    private static readonly Gen<ReleaseId> Releases =
        from service in Texts
        from version in Texts
        from digest in Digests
        select new ReleaseId(service, version, digest);

    private static readonly Gen<RolloutId> Rollouts =
        from name in Gen.Elements("dev", "staging-2", "p", "production-eu-west-1")
        from number in Numbers
        select new RolloutId(EnvironmentName.Parse(name), number);

    private static readonly Gen<TimeSpan> Durations = Gen.Choose(0, int.MaxValue)
        .Select(number => TimeSpan.FromTicks(number * 977L));

    private static readonly Gen<double> Bounds = ArbMap
        .Default.GeneratorFor<NormalFloat>()
        .Select(number => number.Get);

    private static readonly Gen<Condition> Conditions =
        from metric in Gen.Elements(Enum.GetValues<Metric>())
        from comparison in Gen.Elements(Enum.GetValues<Comparison>())
        from bound in Bounds
        select new Condition(metric, comparison, bound);

    private static readonly Gen<Trigger> Triggers = Gen.OneOf(
        from condition in Conditions
        select (Trigger)new Trigger.AtOnce(condition),
        from condition in Conditions
        from duration in Durations
        select (Trigger)new Trigger.Sustained(condition, duration),
        from metric in Gen.Elements(Enum.GetValues<Metric>())
        from factor in Bounds
        from difference in Bounds
        select (Trigger)new Trigger.Relative(metric, factor, difference)
    );

    private static readonly Gen<Policy> Policies =
        from gates in Conditions.ListOf()
        from triggers in Triggers.ListOf()
        from horizon in Durations
        from gateMin in Numbers
        from triggerMin in Numbers
        select new Policy
        {
            Gates = [.. gates],
            Triggers = [.. triggers],
            Horizon = horizon,
            GateRequestsMin = gateMin,
            TriggerRequestsMin = triggerMin,
            ProbesMin = gateMin / 2,
        };

    private static readonly Gen<Plan> Plans =
        from weights in Gen.SubListOf(Enumerable.Range(0, 100).ToArray())
        from policy in Policies
        from window in Durations
        from budget in Durations
        select Plan.Of([.. Steps(weights, window)], policy) with
        {
            InconclusiveBudget = budget,
        };

    private static readonly Gen<Verdict> Verdicts = (
        from outcome in Gen.Elements(Enum.GetValues<Outcome>())
        from text in Texts
        select new Reason(outcome, text)
    )
        .ListOf()
        .Select(reasons => Verdict.Of([.. reasons]));

    private static readonly Gen<ImmutableSortedDictionary<string, string>> Proofs = ArbMap
        .Default.GeneratorFor<Dictionary<NonNull<string>, NonNull<string>>>()
        .Select(pairs =>
            pairs.ToImmutableSortedDictionary(pair => pair.Key.Get, pair => pair.Value.Get)
        );

    public static Arbitrary<Fact> Facts() =>
        Gen.OneOf(OfEvidence(), OfSteps(), OfEffects(), OfEnds()).ToArbitrary();

    private static Gen<Fact> OfEvidence() =>
        from stage in Texts
        from subject in Digests
        from release in Releases
        from proof in Proofs
        from kind in Gen.Choose(0, 2)
        select kind switch
        {
            0 => (Fact)new Fact.EvidenceGiven(stage, subject, null, proof),
            1 => new Fact.EvidenceGiven(stage, subject, release, proof),
            _ => new Fact.EvidenceRevoked(release, [.. proof.Keys], stage),
        };

    private static Gen<Fact> OfSteps() =>
        from rollout in Rollouts
        from verdict in Verdicts
        from step in Texts
        from weight in Gen.Choose(0, Weight.FullBasisPoints)
        from kind in Gen.Choose(0, 2)
        select kind switch
        {
            0 => (Fact)new Fact.CandidateVerified(rollout, verdict),
            1 => new Fact.StepEntered(rollout, step, new(Weight.FromBasisPoints(weight))),
            _ => new Fact.StepPassed(rollout, step, verdict),
        };

    private static Gen<Fact> OfEffects() =>
        from rollout in Rollouts
        from number in Numbers
        from text in Texts
        from other in Texts
        from kind in Gen.Choose(0, 3)
        select kind switch
        {
            0 => (Fact)new Fact.EffectIntended(rollout, text, number, other, new(number)),
            1 => new Fact.EffectDone(rollout, number, text),
            2 => new Fact.EnvironmentEmptied(rollout.Environment, text),
            _ => new Fact.LeaseTakenOver(text, other, text),
        };

    private static Gen<Fact> OfEnds() =>
        from rollout in Rollouts
        from plan in Plans
        from release in Releases
        from text in Texts
        from kind in Gen.Choose(0, 3)
        select kind switch
        {
            0 => (Fact)new Fact.RolloutStarted(rollout, plan, release, release, text, true),
            1 => new Fact.RolloutCompleted(rollout, release),
            2 => new Fact.AbortDecided(rollout, text, AbortCause.Asked, text),
            _ => new Fact.RolloutAborted(rollout, text),
        };

    private static IEnumerable<Step> Steps(IEnumerable<int> weights, TimeSpan window) =>
        weights
            .Select(percent => new Step($"Step{percent}", Weight.FromPercent(percent), window))
            .Append(new("Full", Weight.Full, window));
}
