using System.Text.Json.Serialization;

namespace Deploy.Host.Contracts;

/// <summary>
/// The messages as JSON; generated, so that reading the first one costs no reflection.
/// </summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    UseStringEnumConverter = true,
    RespectNullableAnnotations = true
)]
[JsonSerializable(typeof(HostInfo))]
[JsonSerializable(typeof(StopRequest))]
[JsonSerializable(typeof(HostSnapshot))]
[JsonSerializable(typeof(EnvironmentSpec))]
[JsonSerializable(typeof(EnvironmentReading))]
[JsonSerializable(typeof(ClaimRequest))]
[JsonSerializable(typeof(ClaimAnswer))]
[JsonSerializable(typeof(StartRequest))]
[JsonSerializable(typeof(StartAnswer))]
[JsonSerializable(typeof(SplitRequest))]
[JsonSerializable(typeof(DrainRequest))]
[JsonSerializable(typeof(MetricsReading))]
[JsonSerializable(typeof(HostFault))]
public sealed partial class HostJson : JsonSerializerContext;
