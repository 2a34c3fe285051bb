using System.Text.Json;
using System.Text.Json.Serialization;
using Deploy.Rollouts.Plans;

namespace Deploy.Ledger.Lines;

/// <summary>The closed family of triggers, each with its kind.</summary>
internal sealed class TriggerConverter : JsonConverter<Trigger>
{
    public override Trigger Read(
        ref Utf8JsonReader reader,
        Type typeToConvert,
        JsonSerializerOptions options
    ) =>
        JsonSerializer.Deserialize(ref reader, StoredForm.Of<TriggerShape>())?.ToTrigger()
        ?? throw new JsonException("a trigger is null");

    public override void Write(
        Utf8JsonWriter writer,
        Trigger value,
        JsonSerializerOptions options
    ) => JsonSerializer.Serialize(writer, TriggerShape.Of(value), StoredForm.Of<TriggerShape>());
}
