using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;
using Deploy.Rollouts.Verdicts;

namespace Deploy.Ledger.Lines;

/// <summary>A verdict as the list of its reasons: they make the outcome.</summary>
internal sealed class VerdictConverter : JsonConverter<Verdict>
{
    public override Verdict Read(
        ref Utf8JsonReader reader,
        Type typeToConvert,
        JsonSerializerOptions options
    ) =>
        Verdict.Of(JsonSerializer.Deserialize(ref reader, StoredForm.Of<ImmutableArray<Reason>>()));

    public override void Write(
        Utf8JsonWriter writer,
        Verdict value,
        JsonSerializerOptions options
    ) => JsonSerializer.Serialize(writer, value.Reasons, StoredForm.Of<ImmutableArray<Reason>>());
}
