using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Deploy.Rollouts.Entries;
using Deploy.Rollouts.Verdicts;

namespace Deploy.Ledger.Lines;

/// <summary>
/// The generated reading and writing of facts; <see cref="StoredForm"/> configures it.
/// </summary>
[JsonSourceGenerationOptions(GenerationMode = JsonSourceGenerationMode.Metadata)]
[JsonSerializable(typeof(Fact.EvidenceGiven))]
[JsonSerializable(typeof(Fact.EvidenceRevoked))]
[JsonSerializable(typeof(Fact.RolloutStarted))]
[JsonSerializable(typeof(Fact.EffectIntended))]
[JsonSerializable(typeof(Fact.EffectDone))]
[JsonSerializable(typeof(Fact.CandidateVerified))]
[JsonSerializable(typeof(Fact.StepEntered))]
[JsonSerializable(typeof(Fact.StepPassed))]
[JsonSerializable(typeof(Fact.RolloutCompleted))]
[JsonSerializable(typeof(Fact.AbortDecided))]
[JsonSerializable(typeof(Fact.RolloutAborted))]
[JsonSerializable(typeof(Fact.EnvironmentEmptied))]
[JsonSerializable(typeof(Fact.LeaseTakenOver))]
[JsonSerializable(typeof(PlanShape))]
[JsonSerializable(typeof(TriggerShape))]
[JsonSerializable(typeof(ImmutableArray<Reason>))]
internal sealed partial class FactContext : JsonSerializerContext;
