using System.Collections.Immutable;

namespace Deploy.Integrations.Probing;

/// <summary>What a Prometheus text says, and everything that is wrong with it.</summary>
/// <param name="Families">The families that could be read, in the text's order.</param>
/// <param name="Faults">A sentence with the line's number for each fault.</param>
public sealed record PrometheusReading(
    ImmutableArray<MetricFamily> Families,
    ImmutableArray<string> Faults
)
{
    /// <summary>The family of this name, or null.</summary>
    public MetricFamily? Find(string name) => Families.FirstOrDefault(f => f.Name == name);
}
