using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Deploy.Rollouts;
using Deploy.Rollouts.Entries;
using Deploy.Rollouts.Measuring;
using Deploy.Rollouts.Plans;
using Deploy.Rollouts.Ports;
using Deploy.Rollouts.Releases;
using Deploy.Rollouts.Verdicts;

namespace Deploy.Ledger.Lines;

/// <summary>How the words of a rollout look in the ledger's lines.</summary>
internal static class StoredForm
{
    private static readonly FactContext Context = new(Options());

    /// <summary>The generated form of a type.</summary>
    public static JsonTypeInfo Of(Type type) =>
        Context.GetTypeInfo(type)
        ?? throw new InvalidOperationException($"{type} is missing on {nameof(FactContext)}.");

    /// <summary>The generated form of a type.</summary>
    public static JsonTypeInfo<T> Of<T>() => (JsonTypeInfo<T>)Of(typeof(T));

    private static JsonSerializerOptions Options() =>
        new()
        {
            PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
            DictionaryKeyPolicy = null,
            // Lines are read by people and never embedded in HTML.
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
            IgnoreReadOnlyProperties = true,
            RespectNullableAnnotations = true,
            RespectRequiredConstructorParameters = true,
            UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
            AllowDuplicateProperties = false,
            Converters =
            {
                new TextConverter<Digest>(Digest.Parse, digest => digest.ToString()),
                new TextConverter<EnvironmentName>(EnvironmentName.Parse, name => name.Value),
                new TextConverter<RolloutId>(RolloutId.Parse, id => id.ToString()),
                new NumberConverter<Weight>(
                    number => Weight.FromBasisPoints(checked((int)number)),
                    weight => weight.BasisPoints
                ),
                new NumberConverter<Fence>(number => new(number), fence => fence.Token),
                new EnumConverter<Metric>(),
                new EnumConverter<Comparison>(),
                new EnumConverter<Outcome>(),
                new EnumConverter<AbortCause>(),
                new TriggerConverter(),
                new PlanConverter(),
                new VerdictConverter(),
            },
        };

    private sealed class EnumConverter<T>()
        : JsonStringEnumConverter<T>(JsonNamingPolicy.KebabCaseLower, allowIntegerValues: false)
        where T : struct, Enum;
}
