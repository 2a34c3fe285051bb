using System.Collections.Immutable;

namespace Deploy.Integrations.Probing;

/// <summary>One line of values in Prometheus text.</summary>
/// <param name="Name">The series' name, suffixes such as <c>_bucket</c> included.</param>
/// <param name="Labels">Label values by name, unescaped.</param>
/// <param name="Value">The value; may be NaN or infinite.</param>
/// <param name="TimestampMs">Milliseconds since 1970, where the line gives them.</param>
public sealed record MetricSample(
    string Name,
    ImmutableSortedDictionary<string, string> Labels,
    double Value,
    long? TimestampMs
);
