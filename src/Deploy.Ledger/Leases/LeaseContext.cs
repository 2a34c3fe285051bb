using System.Text.Json.Serialization;

namespace Deploy.Ledger.Leases;

/// <summary>The generated reading and writing of the leases' file.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true,
    WriteIndented = true
)]
[JsonSerializable(typeof(LeaseFile))]
internal sealed partial class LeaseContext : JsonSerializerContext;
