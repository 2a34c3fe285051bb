using System.Text.Json;
using System.Text.Json.Serialization;
using Deploy.Rollouts.Plans;

namespace Deploy.Ledger.Lines;

/// <summary>
/// A plan through its factory, so that a stored plan obeys the same rules as a new one.
/// </summary>
internal sealed class PlanConverter : JsonConverter<Plan>
{
    public override Plan Read(
        ref Utf8JsonReader reader,
        Type typeToConvert,
        JsonSerializerOptions options
    )
    {
        var shape =
            JsonSerializer.Deserialize(ref reader, StoredForm.Of<PlanShape>())
            ?? throw new JsonException("the plan is null");
        try
        {
            return shape.ToPlan();
        }
        catch (ArgumentException fault)
        {
            throw new JsonException(fault.Message, fault);
        }
    }

    public override void Write(Utf8JsonWriter writer, Plan value, JsonSerializerOptions options) =>
        JsonSerializer.Serialize(writer, PlanShape.Of(value), StoredForm.Of<PlanShape>());
}
