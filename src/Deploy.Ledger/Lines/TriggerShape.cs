using System.Text.Json;
using System.Text.Json.Serialization;
using Deploy.Rollouts.Measuring;
using Deploy.Rollouts.Plans;

namespace Deploy.Ledger.Lines;

/// <summary>A trigger as it is stored: its kind and what that kind needs.</summary>
internal sealed record TriggerShape(string Kind)
{
    private const string AtOnce = "at-once";
    private const string Sustained = "sustained";
    private const string Relative = "relative";

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public Condition? Condition { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public TimeSpan? For { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public Metric? Metric { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public double? Factor { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public double? DifferenceMin { get; init; }

    public static TriggerShape Of(Trigger trigger) =>
        trigger.Match<TriggerShape>(
            atOnce => new(AtOnce) { Condition = atOnce.Condition },
            sustained => new(Sustained) { Condition = sustained.Condition, For = sustained.For },
            relative =>
                new(Relative)
                {
                    Metric = relative.Metric,
                    Factor = relative.Factor,
                    DifferenceMin = relative.DifferenceMin,
                }
        );

    public Trigger ToTrigger() =>
        this switch
        {
            { Kind: AtOnce, Condition: { } condition } => new Trigger.AtOnce(condition),
            { Kind: Sustained, Condition: { } condition, For: { } duration } =>
                new Trigger.Sustained(condition, duration),
            {
                Kind: Relative,
                Metric: { } metric,
                Factor: { } factor,
                DifferenceMin: { } difference
            } => new Trigger.Relative(metric, factor, difference),
            _ => throw new JsonException($"'{Kind}' is not a whole trigger"),
        };
}
