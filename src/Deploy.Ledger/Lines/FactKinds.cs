using System.Collections.Frozen;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Deploy.Rollouts.Entries;

namespace Deploy.Ledger.Lines;

/// <summary>The <c>kind</c> of every fact in the stored form. A name here never changes.</summary>
internal static class FactKinds
{
    private static readonly FrozenDictionary<string, JsonTypeInfo> ByKind = new Dictionary<
        string,
        Type
    >
    {
        ["evidence-given"] = typeof(Fact.EvidenceGiven),
        ["evidence-revoked"] = typeof(Fact.EvidenceRevoked),
        ["rollout-started"] = typeof(Fact.RolloutStarted),
        ["effect-intended"] = typeof(Fact.EffectIntended),
        ["effect-done"] = typeof(Fact.EffectDone),
        ["candidate-verified"] = typeof(Fact.CandidateVerified),
        ["step-entered"] = typeof(Fact.StepEntered),
        ["step-passed"] = typeof(Fact.StepPassed),
        ["rollout-completed"] = typeof(Fact.RolloutCompleted),
        ["abort-decided"] = typeof(Fact.AbortDecided),
        ["rollout-aborted"] = typeof(Fact.RolloutAborted),
        ["environment-emptied"] = typeof(Fact.EnvironmentEmptied),
        ["lease-taken-over"] = typeof(Fact.LeaseTakenOver),
    }.ToFrozenDictionary(pair => pair.Key, pair => StoredForm.Of(pair.Value));

    private static readonly FrozenDictionary<Type, string> ByType = ByKind.ToFrozenDictionary(
        pair => pair.Value.Type,
        pair => pair.Key
    );

    /// <summary>The kind of a fact.</summary>
    public static string Of(Fact fact) => ByType[fact.GetType()];

    /// <summary>All kinds this version writes and reads.</summary>
    public static IEnumerable<string> All => ByKind.Keys;

    /// <summary>Writes a fact as a JSON object, without its kind.</summary>
    public static void Write(Utf8JsonWriter writer, Fact fact) =>
        JsonSerializer.Serialize(writer, fact, ByKind[Of(fact)]);

    /// <summary>Reads a fact of a kind; null where this version does not know the kind.</summary>
    /// <exception cref="JsonException">The object is not a fact of that kind.</exception>
    public static Fact? Read(ref Utf8JsonReader reader, string kind) =>
        ByKind.TryGetValue(kind, out var type)
            ? (Fact?)JsonSerializer.Deserialize(ref reader, type)
                ?? throw new JsonException($"the fact of kind {kind} is null")
            : null;
}
