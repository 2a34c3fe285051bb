using System.Text.Json.Serialization;

namespace Deploy.Host.Storage;

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    RespectNullableAnnotations = true,
    WriteIndented = true
)]
[JsonSerializable(typeof(DesiredState))]
internal sealed partial class StateJson : JsonSerializerContext;
