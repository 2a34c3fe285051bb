using System.Collections.Immutable;

namespace Deploy.Integrations.Probing;

/// <summary>All samples of one metric.</summary>
/// <param name="Name">The metric's name.</param>
/// <param name="Type">counter, gauge, histogram, summary or untyped.</param>
/// <param name="Help">What the metric means; empty where it is not said.</param>
/// <param name="Samples">Its samples, in the text's order.</param>
public sealed record MetricFamily(
    string Name,
    string Type,
    string Help,
    ImmutableArray<MetricSample> Samples
);
