using System.Text.Json.Serialization;

namespace Deploy.Components.Operations;

[JsonSerializable(typeof(Dictionary<string, int>))]
internal sealed partial class VerifyJson : JsonSerializerContext;
